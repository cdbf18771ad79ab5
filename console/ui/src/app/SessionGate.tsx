import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import * as api from '../api/endpoints';
import { onSessionEnd } from '../api/client';
import type { Session } from '../api/types';
import { Failure } from '../parts/Failure';
import { forget } from '../features/logon/signOn';
import { SessionContext } from './session';
import { Waiting } from '../parts/Waiting';

const LogonView = lazy(() => import('../features/logon/LogonView'));
const SessionEndedDialog = lazy(() => import('../features/logon/SessionEndedDialog'));
const Shell = lazy(() => import('./Shell'));

/** So long a closing dialog takes to give the keyboard back. */
const FOCUS_MILLIS = 150;

/** The dialog that waited below the logon has the keyboard, and not what is behind it. */
function focusOpenDialog() {
  const dialog = [...document.querySelectorAll<HTMLElement>('[role="dialog"]')].at(-1);
  if (dialog && !dialog.contains(document.activeElement)) dialog.focus();
}

/**
 * Shows the logon page until somebody is logged on. When a session ends later, everything below
 * stays as it is, typed texts included, and the password is asked for in a dialog above it.
 */
export function SessionGate() {
  const queries = useQueryClient();
  const about = useQuery({ queryKey: ['about'], queryFn: api.about, staleTime: Infinity });
  const known = useQuery({
    queryKey: ['session'],
    queryFn: api.session,
    retry: false,
    staleTime: Infinity,
  });
  const [ended, setEnded] = useState(false);
  const session = known.data;
  const loggedOn = session !== undefined;

  useEffect(() => (loggedOn ? onSessionEnd(() => setEnded(true)) : undefined), [loggedOn]);

  const enter = useCallback(
    (next: Session) => {
      const before = queries.getQueryData<Session>(['session']);
      if (before && before.user.login !== next.user.login) {
        // The ticket of somebody else: what the first has read and typed is not for them.
        location.assign('/');
        return;
      }
      setEnded(false);
      setTimeout(focusOpenDialog, FOCUS_MILLIS);
      queries.setQueryData(['session'], next);
      void queries.invalidateQueries({
        // a job belongs to the session that began it; what is known of it stays
        predicate: ({ queryKey: [key] }) => key !== 'session' && key !== 'job',
      });
    },
    [queries],
  );
  const logOff = useCallback(() => {
    // A full load: nothing that one person has read may be left for the next.
    forget();
    void api.logOff().finally(() => location.assign('/'));
  }, []);

  const state = useMemo(
    () => (session && about.data ? { session, about: about.data, logOff } : null),
    [session, about.data, logOff],
  );

  if (about.isPending || known.isPending) return <Waiting />;
  if (about.isError) return <Failure error={about.error} retry={() => void about.refetch()} />;
  return (
    <Suspense fallback={<Waiting />}>
      {state ? (
        <SessionContext value={state}>
          <Shell />
          {ended && <SessionEndedDialog onLogon={enter} />}
        </SessionContext>
      ) : (
        <LogonView about={about.data} onLogon={enter} />
      )}
    </Suspense>
  );
}
