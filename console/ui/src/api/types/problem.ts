/** What is said of a request or a setting that is not as it should be. */
import type { Account } from './account';
import type { AttributeChange } from './change';

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
