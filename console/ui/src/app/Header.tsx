import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  Text,
  makeStyles,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import { useTexts } from '../i18n';
import { DesktopRegular, PersonCircleRegular, SignOutRegular } from '../parts/icons';
import { Logo } from '../parts/Logo';
import { NARROW } from '../parts/useNarrow';
import { GlobalSearch } from './GlobalSearch';
import { setPreferences, usePreferences, type Preferences } from './preferences';
import { navigate, pathOfView, type View } from './router';
import { useSession } from './session';

const OtherSessionsDialog = lazy(() => import('../features/sessions/OtherSessionsDialog'));

const ADMINISTRATOR_VIEWS: readonly View[] = [
  'browse',
  'lines',
  'rights',
  'check',
  'setup',
  'activity',
];

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `0 ${tokens.spacingHorizontalM}`,
    minHeight: '44px',
    [`@media ${NARROW}`]: {
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      rowGap: tokens.spacingVerticalXS,
      paddingTop: tokens.spacingVerticalS,
    },
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  brand: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  name: { '@media (max-width: 1100px)': { display: 'none' } },
  nav: {
    flexGrow: 1,
    minWidth: 0,
    overflowX: 'auto',
    scrollbarWidth: 'none',
    [`@media ${NARROW}`]: { order: 1, width: '100%' },
  },
  tab: { whiteSpace: 'nowrap' },
  user: { '@media (max-width: 1100px)': { display: 'none' } },
});

/** The views, the search, and what a person chooses for themselves. */
export function Header({ view }: { view: View }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { session } = useSession();
  const administrator = session.role === 'administrator';
  return (
    <header className={styles.header}>
      <span className={styles.brand}>
        <Logo size={24} />
        <Text weight="semibold" className={styles.name}>
          Linekeeper
        </Text>
      </span>
      <nav className={styles.nav} aria-label={t('nav.label')}>
        {administrator && (
          <TabList
            size="small"
            selectedValue={view}
            onTabSelect={(_, { value }) => navigate(pathOfView(value as View))}
          >
            {ADMINISTRATOR_VIEWS.map((one) => (
              <Tab key={one} value={one} className={styles.tab}>
                {t(`view.${one}`)}
              </Tab>
            ))}
          </TabList>
        )}
      </nav>
      {administrator && <GlobalSearch />}
      <PersonMenu />
    </header>
  );
}

function PersonMenu() {
  const styles = useStyles();
  const { t } = useTexts();
  const { session, about, logOff } = useSession();
  const { theme, language } = usePreferences();
  const name = session.user.displayName ?? session.user.login;
  const checked = { theme: [theme], language: [language] };
  const [showsSessions, setShowsSessions] = useState(false);
  const restoreFocus = useRestoreFocusTarget();
  return (
    <>
      <Menu
        checkedValues={checked}
        onCheckedValueChange={(_, { name: what, checkedItems }) =>
          setPreferences({ [what]: checkedItems[0] } as Partial<Preferences>)
        }
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            {...restoreFocus}
            appearance="subtle"
            size="small"
            icon={<PersonCircleRegular />}
            aria-label={t('person.menu', { name })}
          >
            <span className={styles.user}>{name}</span>
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{t('person.theme')}</MenuGroupHeader>
              {(['system', 'light', 'dark'] as const).map((one) => (
                <MenuItemRadio key={one} name="theme" value={one}>
                  {t(`person.theme.${one}`)}
                </MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{t('person.language')}</MenuGroupHeader>
              <MenuItemRadio name="language" value="system">
                {t('person.language.system')}
              </MenuItemRadio>
              <MenuItemRadio name="language" value="en" lang="en">
                English
              </MenuItemRadio>
              <MenuItemRadio name="language" value="de" lang="de">
                Deutsch
              </MenuItemRadio>
            </MenuGroup>
            <MenuDivider />
            <MenuItem icon={<DesktopRegular />} onClick={() => setShowsSessions(true)}>
              {t('person.sessions')}
            </MenuItem>
            <MenuItem icon={<SignOutRegular />} onClick={logOff}>
              {t('person.logOff')}
            </MenuItem>
            <MenuGroup>
              <MenuGroupHeader>{`${about.product} ${about.version}`}</MenuGroupHeader>
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
      {showsSessions && (
        <Suspense fallback={null}>
          <OtherSessionsDialog onClose={() => setShowsSessions(false)} />
        </Suspense>
      )}
    </>
  );
}
