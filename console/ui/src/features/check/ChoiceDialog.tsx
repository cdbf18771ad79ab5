import { Text } from '@fluentui/react-components';
import type { Finding } from '../../api/types';
import { useTexts } from '../../i18n';
import { AskDialog } from '../../parts/AskDialog';
import { findingText, nextStepText } from '../../parts/problemText';
import { usePageStyles } from '../edit/styles';
import { Claimant } from '../lines/Claimant';
import { MendDialog } from './MendDialog';

/** The changes among which somebody has to decide. Each is shown before it is written. */
export function ChoiceDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const texts = useTexts();
  const { t, maybe } = texts;
  const page = usePageStyles();
  const [only, another] = finding.choices;
  if (only && !another) {
    return <MendDialog finding={finding} choice={only} onClose={onClose} />;
  }
  const number = finding.line ?? finding.value;
  return (
    <AskDialog wide title={maybe(`finding.${finding.code}`, finding.code)} onClose={onClose}>
      <Text>{findingText(finding, texts)}</Text>
      <Text>{nextStepText(finding, texts)}</Text>
      <table className={page.table}>
        <tbody>
          {finding.choices.map(({ mend }) => (
            <Claimant
              key={mend.id}
              id={mend.id}
              login={mend.name}
              gives={({ field }) => field in (mend.change.numbers ?? {})}
              title={(name) => t('choice.takeNumber', { name, number })}
            />
          ))}
        </tbody>
      </table>
    </AskDialog>
  );
}
