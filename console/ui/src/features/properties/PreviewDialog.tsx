import type { Change, Saved } from '../../api/types';
import { useTexts } from '../../i18n';
import { AskDialog } from '../../parts/AskDialog';
import { DiffTable } from '../../parts/DiffTable';
import { Effects } from '../../parts/Effects';
import { ProblemBars } from '../../parts/ProblemBars';

interface Props {
  saved: Saved;
  change: Change;
  onClose: () => void;
  onSave: () => void;
}

/** What a save would write, attribute by attribute, and what it would do, before it is done. */
export function PreviewDialog({ saved, change, onClose, onSave }: Props) {
  const { t } = useTexts();
  return (
    <AskDialog
      title={t('preview.title')}
      wide
      action={{ label: t('preview.save'), disabled: saved.changes.length === 0, run: onSave }}
      leave={t('preview.back')}
      onClose={onClose}
    >
      <ProblemBars problems={saved.problems} />
      <DiffTable changes={saved.changes} />
      <Effects ids={[saved.account.id]} change={change} />
    </AskDialog>
  );
}
