/** What is wrong anywhere. */
import type { Kind } from './browse';
import type { Change } from './change';
import type { SeverityName } from './problem';

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
  mend: Mend | null;
  /** What somebody has to decide among, where nothing simply mends it. */
  choices: Choice[];
}

export interface Mend {
  id: string;
  name: string;
  change: Change;
}

export interface Choice {
  command: string;
  mend: Mend;
}

export interface FindingsPage {
  asOf: string;
  /** whether they are those of the roster as it is; otherwise newer ones are being looked for */
  current: boolean;
  counts: Record<SeverityName, number>;
  total: number;
  items: Finding[];
}
