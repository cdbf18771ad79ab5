/** One account: what is stored, and what of it may be changed. */
import type { Kind } from './browse';
import type { Problem } from './problem';

export type Level = 'blocked' | 'public' | 'business' | 'team' | 'personal';

export interface Masks {
  presence: string;
  line1: string;
  line2: string;
}

export interface AuthorizationRights extends Masks {
  level: Level | null;
}

export interface AuthorizationEntry extends AuthorizationRights {
  grantee: string;
}

export interface Reference {
  stored: string;
  login: string | null;
  dn: string | null;
  displayName: string | null;
}

export interface AdditionalLines {
  lines: string[];
  access: string[];
  mask: string;
}

/** One account, whatever its kind: members that a kind does not have are missing. */
export interface Account {
  id: string;
  dn: string;
  login: string;
  userPrincipalName?: string | null;
  enabled: boolean;
  disabledInDirectory: boolean;
  schemaVersion: number | null;
  identity?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  displayName?: string | null;
  mail?: string | null;
  numbers?: Record<string, string | null>;
  contact?: Record<string, string | number | null>;
  services?: string[];
  servicesMask?: string;
  services2Mask?: string;
  additionalLines?: AdditionalLines;
  authorizations?: AuthorizationEntry[];
  head?: Reference | null;
  deputy?: Reference | null;
  memberAuthorization?: AuthorizationRights | null;
  leaderAuthorization?: AuthorizationRights | null;
  allLines?: boolean;
  onlyAuthorizedUsersMayDial?: boolean;
  properties: Record<string, string>;
  passwordSet?: boolean;
  problems: Problem[];
}

export interface OpenedObject {
  kind: Kind;
  account: Account;
  /**
   * `fields`: what a person may change of the own settings; `readOnly`: what the directory does not
   * let this person change. Both are paths of a change.
   */
  editable: {
    writeBack: boolean;
    mayWrite: boolean | null;
    fields?: string[];
    readOnly?: string[];
  };
  suggestions: { displayName: string | null; identity: string | null };
  etag: string;
}
