import { Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../i18n';
import { DialogButton } from '../../parts/DialogButton';

const useStyles = makeStyles({
  foot: {
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  grow: { flexGrow: 1 },
});

interface Props {
  edited: number;
  /** Whether nothing may be sent now. */
  blocked: boolean;
  busy: boolean;
  onPreview: () => void;
  onOk: () => void;
  onCancel: () => void;
  onApply: () => void;
}

/** OK, Cancel and Apply, and the look at what would be written. */
export function SheetFoot({ edited, blocked, busy, onPreview, onOk, onCancel, onApply }: Props) {
  const styles = useStyles();
  const { t, count } = useTexts();
  // a button that was pressed keeps the keyboard while the server is asked
  const unless = (off: boolean) => ({ disabled: off && !busy, disabledFocusable: busy });
  const unsent = edited === 0 || blocked;
  return (
    <div className={styles.foot}>
      <DialogButton appearance="subtle" {...unless(unsent)} onClick={onPreview}>
        {t('properties.preview')}
      </DialogButton>
      <Text size={200} className={styles.quiet} role="status">
        {edited > 0 ? count('properties.edited', edited) : ''}
      </Text>
      <span className={styles.grow} />
      {busy && <Spinner size="tiny" aria-label={t('app.loading')} />}
      <DialogButton appearance="primary" {...unless(blocked)} onClick={onOk}>
        {t('action.ok')}
      </DialogButton>
      <DialogButton onClick={onCancel}>{t('action.cancel')}</DialogButton>
      <DialogButton {...unless(unsent)} onClick={onApply}>
        {t('action.apply')}
      </DialogButton>
    </div>
  );
}
