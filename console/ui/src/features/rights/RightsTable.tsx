import { Badge, Text } from '@fluentui/react-components';
import type { ExplainedRight } from '../../api/types';
import { useTexts } from '../../i18n';
import { sourceText } from '../../parts/sourceText';
import { usePageStyles } from '../edit/styles';

/** The name of a right of either kind. */
export function useRightName() {
  const { maybe } = useTexts();
  return (key: string) => maybe(`right.${key}`, maybe(`bit.${key}`, key));
}

/** Rights with everything that gives them. */
export function RightsTable({ rights, empty }: { rights: ExplainedRight[]; empty: string }) {
  const texts = useTexts();
  const { t } = texts;
  const page = usePageStyles();
  const name = useRightName();
  if (rights.length === 0) return <Text className={page.quiet}>{empty}</Text>;
  return (
    <table className={page.table}>
      <thead>
        <tr>
          <th scope="col" style={{ width: '36%' }}>
            {t('rights.right')}
          </th>
          <th scope="col">{t('rights.sources')}</th>
        </tr>
      </thead>
      <tbody>
        {rights.map((right) => (
          <tr key={right.right}>
            <td>{name(right.right)}</td>
            <td>
              <span className={page.row}>
                {right.switchedOffBy && (
                  <Badge appearance="tint" color="danger">
                    {t('services.switchedOff')}
                  </Badge>
                )}
                {right.sources.map((source) => (
                  <Badge
                    key={JSON.stringify(source)}
                    appearance="tint"
                    color={source.kind === 'own' ? 'brand' : 'informative'}
                  >
                    {sourceText(source, texts)}
                    {source.impliedOnly && ` (${t('rights.implied')})`}
                  </Badge>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
