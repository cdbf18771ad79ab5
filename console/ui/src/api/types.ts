/** The shapes of the REST interface `/api/v1`, as its OpenAPI page describes them. */

export type Kind = 'user' | 'group' | 'computer';
export type Level = 'blocked' | 'public' | 'business' | 'team' | 'personal';
export type SeverityName = 'error' | 'warning' | 'note';

export interface Problem {
  severity: SeverityName;
  code: string;
  field: string;
  value: string;
  message: string;
  nextStep: string;
}

export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail?: string;
  problems?: Problem[];
  mine?: AttributeChange[];
  theirs?: Account | null;
  etag?: string;
  retryAfterSeconds?: number;
}

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

export type PlaceKind = 'domain' | 'ou' | 'container' | 'builtin';

export interface Place {
  id: string;
  dn: string;
  name: string;
  kind: PlaceKind;
  hasChildren: boolean;
}

export interface Summary {
  id: string;
  dn: string;
  kind: Kind;
  name: string;
  login: string;
  displayName: string | null;
  description: string | null;
  enabled: boolean;
  disabledInDirectory: boolean;
  identity: string | null;
  business: string | null;
  lines: string[];
  problems: number;
}

export interface Page<T> {
  offset: number;
  total: number;
  totalExact: boolean;
  items: T[];
}

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

export interface SetupStep {
  title: string;
  text: string;
  reversible: boolean;
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

export interface RosterLine {
  line: string;
  number: string;
  postfix: string;
  name: string;
  location: string | null;
  enabled: boolean;
  private: boolean;
  owner: string | null;
  ownerId: string | null;
  ownerName: string | null;
  by: string[];
  claimants: string[];
  claimantIds: string[];
}

export interface Claim {
  user: string;
  userId?: string;
  userName?: string;
  field: string;
  text: string;
  result: 'bound' | 'contested' | 'no-line' | 'not-understood' | 'binding-off' | 'user-not-set-up';
  line?: string;
  claimants?: string[];
  number?: string;
  reason?: string;
}

export type LineFilter = 'all' | 'owned' | 'free' | 'contested' | 'unmatched';

export interface LinesPage {
  total: number;
  items: (RosterLine | Claim)[];
  counts: Record<LineFilter, number>;
  problems: Problem[];
}

export interface UserLookup {
  id: string;
  login: string;
  displayName: string | null;
  identity: string | null;
}

export interface LineLookup {
  line: string;
  number: string;
  name: string;
  location: string | null;
  owner: string | null;
  ownerName: string | null;
}

export interface NumberReading {
  text: string;
  /** Missing where no location is configured: then nobody knows what a number means. */
  kind: 'supercanonical' | 'service' | 'internal' | 'extension' | 'refused' | null;
  number: string | null;
  display: string | null;
  reason: string | null;
  rule: string | null;
  nextStep: string | null;
  line: { line: string; name: string; owner: string | null; ownerName: string | null } | null;
  claim: string | null;
  /** How each location reads the text, when the way was asked for. */
  ways?: NumberWay[];
}

export interface NumberWay {
  location: string;
  kind: NumberReading['kind'];
  number: string | null;
  rule: string | null;
  steps: { step: string; before: string; after: string; note: string }[];
}

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

export interface UserLines {
  login: string;
  displayName: string;
  /** Why none of the lines can be used. */
  cannotUseLines: 'not-set-up' | 'cti-lines-not-granted' | null;
  ownLines: RosterLine[];
  numbers: Claim[];
  additionalLines: { text: string; line: string | null; owner: string | null }[];
  access: string[];
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

export interface UsableLine {
  line: string;
  number: string;
  name: string;
  enabled: boolean;
  owner: string | null;
  mayDial: boolean;
  reasons: string[];
}

export interface Finding {
  severity: SeverityName;
  code: string;
  object: { id: string; kind: Kind; name: string; dn: string } | null;
  line: string | null;
  field: string;
  value: string;
  message: string;
  whyItMatters: string | null;
  nextStep: string | null;
  command: string | null;
  mend: { id: string; change: Change } | null;
}

export interface FindingsPage {
  asOf: string;
  /** whether they are those of the roster as it is; otherwise newer ones are being looked for */
  current: boolean;
  counts: Record<SeverityName, number>;
  total: number;
  items: Finding[];
}

export type Presence = 'present' | 'missing' | 'deactivated' | 'in-the-way';

export interface SchemaState {
  state: string;
  server: string;
  schemaMaster: string;
  items: { kind: string; name: string; presence: Presence }[];
  problems: Problem[];
}

export interface AccessReport {
  account: string;
  server: string;
  complete: boolean;
  places: {
    place: string;
    kind: Kind;
    missing: { right: 'read' | 'write' | 'read-confidential'; attribute: string }[];
    grants: { tool: string; command: string }[];
  }[];
  problems: Problem[];
}

export interface SetupState {
  schema: SchemaState;
  storageMode: 'schema' | 'reserved';
  snapin: { state: string; locales?: unknown } | null;
}

export interface SetupPlan {
  server: string;
  steps: SetupStep[];
  problems: Problem[];
  digest: string;
}
