import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AttributeChange } from '../api/types';
import { useTexts } from '../i18n';
import { SETTING_OF } from '../model/attributes';
import { useMaskText } from './maskText';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    tableLayout: 'fixed',
    '& th, & td': {
      textAlign: 'start',
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      verticalAlign: 'top',
    },
  },
  attribute: {
    width: '32%',
    overflowWrap: 'anywhere',
  },
  raw: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightRegular },
  value: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  removed: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  added: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
  },
});

/** What a save does in the directory: for every attribute the values that go and that come. */
export function DiffTable({ changes }: { changes: readonly AttributeChange[] }) {
  const styles = useStyles();
  const { t, maybe } = useTexts();
  const maskText = useMaskText();
  if (changes.length === 0) return <Text size={200}>{t('diff.none')}</Text>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" style={{ width: '32%' }}>
            {t('diff.attribute')}
          </th>
          <th scope="col">{t('diff.removed')}</th>
          <th scope="col">{t('diff.added')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, at) => (
          <tr key={change.attribute + at}>
            <th scope="row" className={styles.attribute}>
              {SETTING_OF[change.attribute] && (
                <div>{maybe(SETTING_OF[change.attribute] ?? '', '')}</div>
              )}
              <div className={styles.raw}>{change.attribute}</div>
            </th>
            <Values
              values={change.removed}
              words={maskText(change)?.taken}
              className={mergeClasses(styles.value, styles.removed)}
            />
            <Values
              values={change.added}
              words={maskText(change)?.given}
              className={mergeClasses(styles.value, styles.added)}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ValuesProps {
  values: readonly string[];
  /** What a mask takes or gives, in words. */
  words?: string;
  className: string;
}

function Values({ values, words, className }: ValuesProps) {
  return (
    <td className={values.length > 0 ? className : undefined}>
      {values.map((value, at) => (
        <div key={at}>{value}</div>
      ))}
      {words && <Text size={200}>{words}</Text>}
    </td>
  );
}
