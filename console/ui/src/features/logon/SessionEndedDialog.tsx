import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Session } from '../../api/types';
import { useSession } from '../../app/session';
import { useTexts } from '../../i18n';
import { LogonWays } from './LogonWays';

const useStyles = makeStyles({
  surface: { maxWidth: '420px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

/** The session is over; everything typed waits behind this dialog. */
export default function SessionEndedDialog({ onLogon }: { onLogon: (session: Session) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { session, about } = useSession();
  return (
    <Dialog open modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('logon.ended')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{t('logon.ended.kept')}</Text>
            <LogonWays
              ways={about.logon}
              before={session.logon}
              fixedUser={session.user.login}
              onLogon={onLogon}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
