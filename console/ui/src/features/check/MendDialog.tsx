import { Text } from '@fluentui/react-components';
import type { Choice, Finding } from '../../api/types';
import { useTexts } from '../../i18n';
import { ChangeDialog } from '../../parts/ChangeDialog';
import { findingText, nextStepText } from '../../parts/problemText';

interface Props {
  finding: Finding;
  /** The change that somebody decides on; where there is nothing to decide, the finding's mend. */
  choice?: Choice;
  onClose: () => void;
}

/** Shows what the mend of a finding would write, and writes it when told to. */
export function MendDialog({ finding, choice, onClose }: Props) {
  const texts = useTexts();
  const { t } = texts;
  const mend = choice?.mend ?? finding.mend;
  if (!mend) return null;
  const name = finding.object?.name ?? mend.name;
  return (
    <ChangeDialog
      title={t('check.mend.title', { name })}
      id={mend.id}
      name={name}
      change={mend.change}
      confirm={t('check.mend.confirm')}
      command={choice?.command ?? finding.command}
      onClose={onClose}
    >
      <Text>{findingText(finding, texts)}</Text>
      {choice && <Text>{`${nextStepText(finding, texts)} ${t('choice.or')}`}</Text>}
    </ChangeDialog>
  );
}
