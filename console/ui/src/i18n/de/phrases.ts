import type { Phrases } from '../phrases';
import editing from './phrases/editing';
import findings from './phrases/findings';
import mending from './phrases/mending';
import numbers from './phrases/numbers';
import refusals from './phrases/refusals';
import requests from './phrases/requests';
import setup from './phrases/setup';
import setupProblems from './phrases/setupProblems';
import signOn from './phrases/signOn';
import values from './phrases/values';

/** What the server says, in German. The more special stands before the more general. */
export default [
  ...mending,
  ...findings,
  ...values,
  ...editing,
  ...numbers,
  ...requests,
  ...signOn,
  ...setup,
  ...setupProblems,
  ...refusals,
] as const satisfies Phrases;
