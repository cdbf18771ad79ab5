import { Badge, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExplainedRight, PersonName } from '../../api/types';
import { useTexts } from '../../i18n';
import { DialogButton } from '../../parts/DialogButton';
import { sourceText } from '../../parts/sourceText';
import { usePageStyles } from '../edit/styles';
import { CutDialog } from './CutDialog';

interface Props {
  rights: readonly ExplainedRight[];
  nameOf: (right: string) => string;
  /** What is said when there are none. */
  empty: string;
  /** Who has the rights, and on whom, if they are about somebody else. */
  user: PersonName;
  on?: PersonName;
}

/** Rights with everything that gives them, and the way to take one away. */
export function RightsTable({ rights, nameOf, empty, user, on }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const page = usePageStyles();
  const [cut, setCut] = useState<string | null>(null);
  if (rights.length === 0) return <Text className={page.quiet}>{empty}</Text>;
  return (
    <>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col" style={{ width: '36%' }}>
              {t('rights.right')}
            </th>
            <th scope="col">{t('rights.sources')}</th>
            <th scope="col">
              <span className="sr-only">{t('cut.action')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rights.map(({ right, sources, switchedOffBy }) => (
            <tr key={right}>
              <td>{nameOf(right)}</td>
              <td>
                <span className={page.chips}>
                  {switchedOffBy && (
                    <Badge appearance="tint" color="danger">
                      {t('services.switchedOff')}
                    </Badge>
                  )}
                  {sources.map((source) => (
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
              <td style={{ textAlign: 'end', width: '130px' }}>
                <DialogButton
                  size="small"
                  appearance="subtle"
                  className={page.fixed}
                  aria-label={t('cut.actionOf', { right: nameOf(right) })}
                  onClick={() => setCut(right)}
                >
                  {t('cut.action')}
                </DialogButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {cut !== null && (
        <CutDialog
          right={cut}
          rightName={nameOf(cut)}
          user={user}
          on={on}
          onClose={() => setCut(null)}
        />
      )}
    </>
  );
}
