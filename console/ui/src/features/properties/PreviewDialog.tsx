import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import type { Saved } from '../../api/types';
import { useTexts } from '../../i18n';
import { DiffTable } from '../../parts/DiffTable';

const useStyles = makeStyles({ surface: { maxWidth: '760px' } });

interface Props {
  saved: Saved;
  onClose: () => void;
  onSave: () => void;
}

/** What a save would do, attribute by attribute, before it is done. */
export function PreviewDialog({ saved, onClose, onSave }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('preview.title')}</DialogTitle>
          <DialogContent>
            {saved.problems.map((problem) => (
              <MessageBar key={problem.code + problem.field} intent="warning" layout="multiline">
                <MessageBarBody>{`${problem.message} ${problem.nextStep}`}</MessageBarBody>
              </MessageBar>
            ))}
            <DiffTable changes={saved.changes} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('preview.back')}</Button>
            <Button appearance="primary" disabled={saved.changes.length === 0} onClick={onSave}>
              {t('preview.save')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
