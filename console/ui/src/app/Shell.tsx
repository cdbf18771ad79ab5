import { makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useRef, type ComponentType } from 'react';
import { useTexts } from '../i18n';
import { Boundary } from '../parts/Boundary';
import { Header } from './Header';
import { useLive } from './live';
import { OpenByPath } from './OpenByPath';
import { navigate, pathOfView, useRoute, type View } from './router';
import { useSession } from './session';
import { StatusBar } from './StatusBar';
import { StatusProvider } from './status';
import { Waiting } from '../parts/Waiting';

const VIEW_OF: Record<View, ComponentType> = {
  browse: lazy(() => import('../features/browse/BrowseView')),
  lines: lazy(() => import('../features/lines/LinesView')),
  rights: lazy(() => import('../features/rights/RightsView')),
  check: lazy(() => import('../features/check/CheckView')),
  setup: lazy(() => import('../features/setup/SetupView')),
  activity: lazy(() => import('../features/activity/ActivityView')),
  me: lazy(() => import('../features/me/MeView')),
};
const PropertiesDialog = lazy(() => import('../features/properties/PropertiesDialog'));

const useStyles = makeStyles({
  shell: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  main: { minHeight: 0, overflow: 'hidden', display: 'flex', flexDirection: 'column' },
});

/** Head, view and status bar; the Properties of an object stand above whatever view was open. */
export default function Shell() {
  const styles = useStyles();
  const { t } = useTexts();
  const route = useRoute();
  const { session } = useSession();
  useLive();
  const behind = useRef<View>('browse');
  const isOverlay = route.object !== undefined || route.open !== undefined;
  if (!isOverlay) behind.current = route.view;
  const self = session.role === 'self-service';
  const view: View = self ? 'me' : behind.current;
  useEffect(() => {
    if (self && route.view !== 'me') navigate('/me', { replace: true });
    document.title = `${t(`view.${view}`)} - Linekeeper`;
  }, [self, route.view, view, t]);
  const View = VIEW_OF[view];
  const close = () => navigate(pathOfView(behind.current));
  return (
    <StatusProvider>
      <div className={styles.shell}>
        <Header view={view} />
        <main className={styles.main}>
          <Suspense fallback={<Waiting />}>
            <Boundary key={view}>
              <View />
            </Boundary>
          </Suspense>
        </main>
        <StatusBar />
        {!self && route.open && <OpenByPath open={route.open} onCancel={close} />}
        {!self && route.object && (
          <Suspense fallback={null}>
            <PropertiesDialog
              key={route.object}
              id={route.object}
              page={route.page}
              onClose={close}
            />
          </Suspense>
        )}
      </div>
    </StatusProvider>
  );
}
