import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n';
import { DialogButton } from './DialogButton';
import { useKeptFocus } from './useKeptFocus';

const useStyles = makeStyles({
  wide: { maxWidth: '820px' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    '& > *': { flexShrink: 0 }, // a long message would be squeezed over what follows
  },
});

interface Props {
  title: string;
  children: ReactNode;
  /** What the person can say yes to; without it there is only the way out. */
  action?: { label: string; disabled?: boolean; run: () => void };
  /** What the way out is called. */
  leave?: string;
  onClose: () => void;
  /** Whether the dialog has to stay until something has ended. */
  busy?: boolean;
  /** A question that a click beside it does not answer. */
  alert?: boolean;
  wide?: boolean;
  className?: string;
}

/** A dialog that shows something and asks at most one thing. */
export function AskDialog(props: Props) {
  const { title, children, action, onClose, busy = false } = props;
  const styles = useStyles();
  const { t } = useTexts();
  const surface = useKeptFocus(`${busy} ${action?.label} ${action?.disabled}`);
  return (
    <Dialog
      open
      modalType={props.alert ? 'alert' : 'modal'}
      onOpenChange={(_, { open }) => !open && !busy && onClose()}
    >
      <DialogSurface
        ref={surface}
        className={mergeClasses(props.wide && styles.wide)}
        aria-label={title}
      >
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={mergeClasses(styles.content, props.className)}>
            {children}
          </DialogContent>
          <DialogActions>
            <Button disabled={busy} onClick={onClose}>
              {props.leave ?? t(action ? 'action.cancel' : 'action.close')}
            </Button>
            {action && (
              <DialogButton
                appearance="primary"
                disabled={busy || action.disabled}
                onClick={action.run}
              >
                {action.label}
              </DialogButton>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
