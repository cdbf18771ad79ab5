/** Effective rights, and where they come from. */
import type { AuthorizationRights, Level, Masks } from './account';
import type { UserLines } from './lines';

export interface RightSource {
  kind: string;
  user?: string;
  group?: string;
  through?: string[];
  owner?: string;
  grantee?: string;
  line?: string;
  impliedOnly?: boolean;
}

export interface ExplainedRight {
  right: string;
  effective: boolean;
  switchedOffBy?: string | null;
  sources: RightSource[];
}

export interface EffectiveRights {
  id: string;
  login: string;
  displayName: string;
  enabled: boolean;
  groups: string[];
  services: string[];
  rights: ExplainedRight[];
  unresolvedGrantees: string[];
  /** The displayed names of the grantees that lead to one user. */
  granteeNames?: Record<string, string>;
  floor?: Floor | null;
  lines: UserLines;
}

/** What groups or global settings give others on this user, whatever the user's own list says. */
export interface Floor {
  everybody: AuthorizationRights;
  groups: {
    id: string;
    group: string;
    members: AuthorizationRights;
    leaders: AuthorizationRights;
  }[];
}

export interface PairRights extends Masks {
  viewer: PersonName;
  owner: PersonName;
  atLeastLevel: Level | null;
  /** Whether rights on lines were granted that the viewer cannot use. */
  lineRightsWithoutEffect: boolean;
  rights: ExplainedRight[];
}

export interface WhoCan {
  total: number;
  items: { user: PersonName; sources: RightSource[] }[];
}

export interface PersonName {
  id: string;
  login: string;
  displayName: string;
}

/** What a change would do to the owners of lines and to what users may do. */
export interface WhatIf {
  lines: {
    line: string;
    name: string;
    before: PersonName | null;
    after: PersonName | null;
    contested: boolean;
  }[];
  /** The first users; `rightsTotal` says how many there are. */
  rights: { user: PersonName; gained: string[]; lost: string[] }[];
  rightsTotal: number;
}

export interface RightTables {
  services: { key: string; mask: string; word: number }[];
  lineAccess: { key: string; mask: string }[];
}
