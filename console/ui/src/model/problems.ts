import type { Problem } from '../api/types';
import { textField, TEXT_FIELDS } from './fields';
import type { Slot } from './edits';

const PLAIN: Readonly<Record<string, Slot>> = {
  head: 'head',
  deputy: 'deputy',
  lines: 'lines',
  'additionalLines.lines': 'lines',
  photo: 'photo',
  'contact.photo': 'photo',
  enabled: 'enabled',
  password: 'password',
  'password-from': 'password',
  memberAuthorization: 'memberAuthorization',
  'member-authorization': 'memberAuthorization',
  leaderAuthorization: 'leaderAuthorization',
  'leader-authorization': 'leaderAuthorization',
  allLines: 'allLines',
  onlyAuthorizedUsersMayDial: 'onlyAuthorizedUsersMayDial',
};

const WITH_VALUE: readonly [RegExp, string][] = [
  [/^(grant|revoke|services)/, 'service:'],
  [/^(line-access|additionalLines\.access)/, 'access:'],
  [/^(authorize|unauthorize|authorizations|grantee)/, 'authorization:'],
  [/^(member|add-member|remove-member|members)/, 'member:'],
  [/^(property|properties|unset-property)/, 'property:'],
];

const camelCase = (key: string) =>
  key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The slot that a problem's field is about, whether it is named as in JSON or on a command line. */
export function slotOfProblem({ field, value }: Pick<Problem, 'field' | 'value'>): Slot {
  const plain = PLAIN[field];
  if (plain) return plain;
  if (textField(field)) return field;
  const name = camelCase(field);
  const byName = TEXT_FIELDS.find(({ path }) => path.split('.').at(-1) === name);
  if (byName) return byName.path;
  const prefix = WITH_VALUE.find(([pattern]) => pattern.test(field))?.[1];
  return prefix ? prefix + value : field;
}

/** Where the whole page has the problem, no single control shows it. */
export const isError = (problem: Problem) => problem.severity === 'error';
