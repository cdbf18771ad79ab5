/** Logging on, and what the console says of itself. */

/** How one may log on; never neither. */
export interface LogonWays {
  password: boolean;
  singleSignOn: boolean;
}

export interface About {
  product: string;
  version: string;
  directory: string;
  demo: { user: string; password: string; hint: string } | null;
  logon: LogonWays;
  languages: string[];
  idleMinutes: number;
}

export interface RosterSummary {
  asOf: string;
  stale: boolean;
  reason: string | null;
  users: number;
  groups: number;
  computers: number;
  lines: number;
}

export interface Session {
  logon: 'password' | 'single-sign-on';
  user: { id: string | null; login: string; displayName: string | null; dn: string | null };
  role: 'administrator' | 'self-service';
  csrfToken: string;
  storageMode: 'schema' | 'reserved';
  writeBack: boolean;
  directory: { server: string; domain: string; baseDn: string };
  presenceDomains: string[];
  idleSeconds: number;
  expiresAt: string;
  roster: RosterSummary | null;
}

/** Another session of the same person. */
export interface OtherSession {
  id: string;
  begunAt: string;
  lastSeenAt: string;
  logon: Session['logon'];
  /** Network address, as the server sees it. */
  address: string;
  /** What the browser calls itself; empty if it does not. */
  program: string;
}
