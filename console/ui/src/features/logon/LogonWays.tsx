import { Divider } from '@fluentui/react-components';
import type { LogonWays as Ways, Session } from '../../api/types';
import { useTexts } from '../../i18n';
import { LogonForm } from './LogonForm';
import { SingleSignOn } from './SingleSignOn';

interface Props {
  ways: Ways;
  /** The name that must be used, where a session goes on. */
  fixedUser?: string;
  /** How that session began. */
  before?: Session['logon'];
  /** What is filled in at first. */
  filled?: { user: string; password: string } | null;
  onLogon: (session: Session) => void;
}

/** The ways to log on that the server offers. */
export function LogonWays({ ways, before, onLogon, ...form }: Props) {
  const { t } = useTexts();
  const passwordFirst = before === 'password';
  const password = ways.password && <LogonForm {...form} onLogon={onLogon} />;
  if (!ways.singleSignOn) return password;
  const signOn = <SingleSignOn primary={!passwordFirst} onLogon={onLogon} />;
  return (
    <>
      {passwordFirst ? password : signOn}
      {ways.password && <Divider>{t(passwordFirst ? 'logon.orSso' : 'logon.or')}</Divider>}
      {passwordFirst ? signOn : password}
    </>
  );
}
