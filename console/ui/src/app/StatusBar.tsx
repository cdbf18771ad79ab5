import { Text, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTexts } from '../i18n';
import { useLiveRoster, useLiveState } from './live';
import { useSession } from './session';
import { useStatusText } from './status';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    padding: `0 ${tokens.spacingHorizontalM}`,
    minHeight: '26px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  grow: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis' },
  item: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  lamp: {
    width: '8px',
    height: '8px',
    borderRadius: '50%',
    backgroundColor: tokens.colorNeutralForeground4,
  },
  live: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  stale: { backgroundColor: tokens.colorPaletteDarkOrangeBackground3 },
});

/** What is shown, how fresh it is, and where it comes from. */
export function StatusBar() {
  const styles = useStyles();
  const { t, time, phrase } = useTexts();
  const { session } = useSession();
  const told = useStatusText();
  const live = useLiveState();
  const roster = useLiveRoster() ?? session.roster;
  const fresh = live === 'live' && roster !== null && !roster.stale;
  const reason = roster?.reason && (phrase(roster.reason) ?? roster.reason);
  const freshness = !roster
    ? t('status.noRoster')
    : roster.stale
      ? t('status.stale', { time: time(roster.asOf) })
      : live === 'broken'
        ? t('status.broken')
        : t('status.live', { time: time(roster.asOf) });
  return (
    <footer className={styles.bar} aria-label={t('status.label')}>
      <span className={styles.grow} role="status">
        {told}
      </span>
      <Tooltip content={reason ?? t('status.live.hint')} relationship="description">
        <span className={styles.item}>
          <span
            className={mergeClasses(styles.lamp, fresh ? styles.live : styles.stale)}
            aria-hidden="true"
          />
          <Text size={200}>{freshness}</Text>
        </span>
      </Tooltip>
      <span className={styles.item}>{t(`storage.${session.storageMode}.short`)}</span>
      {!session.writeBack && <span className={styles.item}>{t('status.noWriteBack')}</span>}
      <span className={styles.item}>{session.directory.server}</span>
    </footer>
  );
}
