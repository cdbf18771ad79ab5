import {
  Link,
  MessageBar,
  Button,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  Title2,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { About, Session } from '../../api/types';
import { useTexts } from '../../i18n';
import { Logo } from '../../parts/Logo';
import { setPreferences } from '../../app/preferences';
import { LogonWays } from './LogonWays';
import { Panel } from '../../parts/Panel';

const useStyles = makeStyles({
  page: {
    height: '100%',
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  card: {
    width: '400px',
    maxWidth: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalL,
    boxShadow: tokens.shadow16,
  },
  brand: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  quiet: { color: tokens.colorNeutralForeground3 },
  given: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere', userSelect: 'all' },
  foot: { display: 'flex', columnGap: tokens.spacingHorizontalM, alignItems: 'center' },
});

export default function LogonView(props: { about: About; onLogon: (session: Session) => void }) {
  const { about, onLogon } = props;
  const styles = useStyles();
  const { t, language } = useTexts();
  const [filled, setFilled] = useState<About['demo']>(null);
  return (
    <main className={styles.page}>
      <Panel className={styles.card}>
        <div className={styles.brand}>
          <Logo size={40} />
          <Title2 as="h1">{about.product}</Title2>
        </div>
        <Text>{t('logon.intro', { domain: about.directory })}</Text>
        {about.demo && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('logon.demo')}</MessageBarTitle> {t('logon.demo.user')}
              <div className={styles.given}>{about.demo.user}</div>
              <div className={styles.given}>{about.demo.password}</div>
            </MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => setFilled(about.demo)}>
                {t('logon.demo.fill')}
              </Button>
            </MessageBarActions>
          </MessageBar>
        )}
        <LogonWays key={filled?.user} ways={about.logon} filled={filled} onLogon={onLogon} />
        <Text size={200} className={styles.quiet}>
          {t('logon.rights')}
        </Text>
      </Panel>
      <div className={styles.foot}>
        <Text size={200} className={styles.quiet}>
          {about.product} {about.version}
        </Text>
        <Link
          as="button"
          lang={language === 'en' ? 'de' : 'en'}
          onClick={() => setPreferences({ language: language === 'en' ? 'de' : 'en' })}
        >
          {language === 'en' ? 'Deutsch' : 'English'}
        </Link>
      </div>
    </main>
  );
}
