import { createContext, use } from 'react';
import type { About, Session } from '../api/types';

export interface SessionState {
  session: Session;
  about: About;
  logOff: () => void;
}

export const SessionContext = createContext<SessionState | null>(null);

/** Who is logged on; only below the session gate. */
export function useSession(): SessionState {
  const state = use(SessionContext);
  if (!state) throw new Error('There is a session only below SessionGate.');
  return state;
}
