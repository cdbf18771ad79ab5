import type { Kind } from '../api/types';

/** The pages of the Properties dialog, in the order in which they are shown. */
export const PAGES = [
  'uc',
  'general',
  'numbers',
  'phones',
  'contact',
  'leaders',
  'services',
  'lines',
  'multiline',
  'dialing',
  'authorizations',
  'members',
  'object',
] as const;
export type PageKey = (typeof PAGES)[number];

export const PAGES_OF: Record<Kind, readonly PageKey[]> = {
  user: [
    'uc',
    'general',
    'numbers',
    'phones',
    'contact',
    'services',
    'lines',
    'authorizations',
    'object',
  ],
  group: ['uc', 'general', 'leaders', 'services', 'authorizations', 'members', 'object'],
  computer: ['uc', 'general', 'multiline', 'dialing', 'object'],
};

export interface TextField {
  /** The path in a change and in a problem, for example `numbers.business`. */
  path: string;
  kinds: readonly Kind[];
  page: PageKey;
  /** The page on computers, where it differs. */
  computerPage?: PageKey;
  /** In UTF-16 units, as the directory counts. */
  maxLength: number;
  /** A standard attribute is written only with write-back on. */
  standard: boolean;
  input: 'text' | 'number' | 'email' | 'url' | 'identity';
  /** A number that is only called or shown, and binds no line. */
  dialedOnly?: boolean;
  /** How many of the twelve columns of a page the field takes. */
  span?: number;
}

const USER: readonly Kind[] = ['user'];
const USER_AND_GROUP: readonly Kind[] = ['user', 'group'];
const USER_AND_COMPUTER: readonly Kind[] = ['user', 'computer'];

function field(
  path: string,
  page: PageKey,
  maxLength: number,
  standard: boolean,
  rest: Partial<TextField> = {},
): TextField {
  return { path, page, maxLength, standard, kinds: USER, input: 'text', ...rest };
}

const number = (name: string, page: PageKey, standard: boolean, rest: Partial<TextField> = {}) =>
  field(`numbers.${name}`, page, 64, standard, { input: 'number', ...rest });
const contact = (name: string, maxLength: number, rest: Partial<TextField> = {}) =>
  field(`contact.${name}`, 'contact', maxLength, true, rest);

/** Every setting that is one text: pages, checks, bulk edit and comparison all read this table. */
export const TEXT_FIELDS: readonly TextField[] = [
  field('identity', 'general', 1024, false, {
    kinds: USER_AND_GROUP,
    input: 'identity',
    span: 12,
  }),
  field('firstName', 'general', 64, true, { span: 6 }),
  field('lastName', 'general', 64, true, { span: 6 }),
  field('displayName', 'general', 256, true, { span: 12 }),
  field('mail', 'general', 256, true, { kinds: USER_AND_GROUP, input: 'email', span: 12 }),
  number('business', 'numbers', true),
  number('business2', 'numbers', true),
  number('private', 'numbers', true, { dialedOnly: true }),
  number('mobile', 'numbers', true, { dialedOnly: true }),
  number('pager', 'numbers', true, { dialedOnly: true }),
  number('mailbox', 'numbers', false, { dialedOnly: true }),
  number('recordingServer', 'numbers', false, { dialedOnly: true }),
  number('firstPhone', 'phones', false, { kinds: USER_AND_COMPUTER, computerPage: 'general' }),
  number('secondPhone', 'phones', false, { kinds: USER_AND_COMPUTER, computerPage: 'general' }),
  contact('company', 64, { span: 6 }),
  contact('title', 128, { span: 6 }),
  contact('office', 128, { span: 6 }),
  contact('street', 1024, { span: 6 }),
  contact('postalCode', 40, { span: 3 }),
  contact('city', 128, { span: 9 }),
  contact('state', 128, { span: 6 }),
  contact('country', 128, { span: 6 }),
  contact('webPage', 2048, { input: 'url', span: 12 }),
];

const BY_PATH = new Map(TEXT_FIELDS.map((one) => [one.path, one]));

export function textField(path: string): TextField | undefined {
  return BY_PATH.get(path);
}

export function pageOfField(one: TextField, kind: Kind): PageKey {
  return kind === 'computer' ? (one.computerPage ?? one.page) : one.page;
}

export function fieldsOn(page: PageKey, kind: Kind): TextField[] {
  return TEXT_FIELDS.filter((one) => one.kinds.includes(kind) && pageOfField(one, kind) === page);
}
