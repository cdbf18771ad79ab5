/** Lines, numbers, and whose line is whose. */
import type { Problem } from './problem';

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
  claimantNames: string[];
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

export interface UsableLine {
  line: string;
  number: string;
  name: string;
  enabled: boolean;
  owner: string | null;
  mayDial: boolean;
  reasons: string[];
}
