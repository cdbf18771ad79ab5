import { Text } from '@fluentui/react-components';
import type { Finding } from '../../api/types';
import { useTexts } from '../../i18n';
import { ChangeDialog } from '../../parts/ChangeDialog';
import { findingText } from '../../parts/problemText';

/** Shows what the mend of a finding would write, and writes it when told to. */
export function MendDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const texts = useTexts();
  const { t } = texts;
  const name = finding.object?.name ?? '';
  if (!finding.mend) return null;
  return (
    <ChangeDialog
      title={t('check.mend.title', { name })}
      id={finding.mend.id}
      name={name}
      change={finding.mend.change}
      confirm={t('check.mend')}
      command={finding.command}
      onClose={onClose}
    >
      <Text>{findingText(finding, texts)}</Text>
    </ChangeDialog>
  );
}
