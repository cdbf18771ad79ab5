/** Changes: what shall become different, and what did. */
import type { Account, Level, Masks } from './account';
import type { Kind } from './browse';
import type { Problem } from './problem';

export type RightsValue = { level: Level } | Masks;

export type GrantedEntry = { grantee: string } & RightsValue;

/** What shall become different. A text of `null` is cleared; what is missing stays as it is. */
export interface Change {
  enabled?: boolean;
  identity?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  displayName?: string | null;
  mail?: string | null;
  numbers?: Record<string, string | null>;
  contact?: Record<string, string | null | { data: string }>;
  services?: { grant?: string[]; revoke?: string[] };
  additionalLines?: { lines?: string[]; access?: { grant?: string[]; revoke?: string[] } };
  authorizations?: { set?: GrantedEntry[]; remove?: string[] };
  properties?: Record<string, string | null>;
  password?: string | null;
  head?: string | null;
  deputy?: string | null;
  memberAuthorization?: RightsValue | null;
  leaderAuthorization?: RightsValue | null;
  members?: { add?: string[]; remove?: string[] };
  allLines?: boolean;
  onlyAuthorizedUsersMayDial?: boolean;
}

export interface AttributeChange {
  attribute: string;
  removed: string[];
  added: string[];
  shown?: boolean;
}

export interface Saved {
  outcome: 'saved' | 'unchanged' | 'planned';
  changes: AttributeChange[];
  problems: Problem[];
  account: Account;
  etag: string;
  activityId: string | null;
}

export type ResultOutcome =
  'saved' | 'unchanged' | 'planned' | 'conflict' | 'invalid' | 'failed' | 'skipped';

export interface JobResult {
  id: string;
  dn: string;
  name: string;
  outcome: ResultOutcome;
  changes: AttributeChange[];
  problems: Problem[];
}

export interface Job {
  id: string;
  kind: string;
  state: 'running' | 'done' | 'cancelled' | 'failed';
  total: number;
  done: number;
  results: JobResult[];
  activityId: string | null;
  steps?: { title: string; done: boolean }[];
  failure?: string | null;
}

export interface Activity {
  id: string;
  at: string;
  who: string;
  objectCount: number;
  /** The first of them. */
  objects: { id: string; dn: string; name: string; kind: Kind }[];
  changes: (AttributeChange & { object: string })[];
  undoable: boolean;
  whyNot: string | null;
  undoneBy: string | null;
  undoOf: string | null;
}
