import { useTexts } from '../i18n';
import { AskDialog } from './AskDialog';

interface Props {
  title: string;
  text: string;
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** A question with two answers. */
export function ConfirmDialog({ title, text, confirm, onConfirm, onClose }: Props) {
  const { t } = useTexts();
  return (
    <AskDialog
      title={title}
      alert
      action={{ label: confirm, run: onConfirm }}
      leave={t('action.goBack')}
      onClose={onClose}
    >
      {text}
    </AskDialog>
  );
}
