import type {
  Account,
  AuthorizationRights,
  Change,
  GrantedEntry,
  Kind,
  Reference,
  RightsValue,
} from '../api/types';
import { TEXT_FIELDS, pageOfField, textField, type PageKey } from './fields';
import { levelOf } from './rights';

/**
 * Settings are looked at as slots: small named places with one value each, so that what is dirty,
 * what is sent, what is in conflict and what a bulk edit touches are all the same question.
 *
 * Slots: `enabled`, a text field's path, `service:KEY`, `access:KEY`, `lines`, `authorization:NAME`,
 * `property:KEY`, `member:NAME`, `head`, `deputy`, `memberAuthorization`, `leaderAuthorization`,
 * `allLines`, `onlyAuthorizedUsersMayDial`, `photo`, `password`.
 */
export type Slot = string;
export type Value =
  string | boolean | null | undefined | readonly string[] | AuthorizationRights | { data: string };
export type Slots = Readonly<Record<Slot, Value>>;

const reference = (value: Reference | null | undefined) =>
  value ? (value.login ?? value.stored) : '';

function texts(account: Account): Record<Slot, Value> {
  const slots: Record<Slot, Value> = {};
  for (const { path } of TEXT_FIELDS) slots[path] = storedText(account, path) ?? '';
  return slots;
}

/** The text of a field as the directory has it. */
export function storedText(account: Account, path: string): string | null {
  const [first, second] = path.split('.') as [keyof Account, string | undefined];
  const member = account[first] as unknown;
  const value =
    second === undefined ? member : (member as Record<string, unknown> | undefined)?.[second];
  return typeof value === 'string' ? value : null;
}

/** Everything of an account that can be edited. */
export function slotsOf(account: Account): Slots {
  const slots = texts(account);
  slots['enabled'] = account.enabled;
  for (const key of account.services ?? []) slots[`service:${key}`] = true;
  for (const key of account.additionalLines?.access ?? []) {
    if (key !== 'only-owner-dials') slots[`access:${key}`] = true; // has a slot of its own
  }
  slots['lines'] = account.additionalLines?.lines ?? [];
  for (const { grantee, level, presence, line1, line2 } of account.authorizations ?? []) {
    slots[`authorization:${grantee}`] = { level, presence, line1, line2 };
  }
  for (const [key, value] of Object.entries(account.properties)) slots[`property:${key}`] = value;
  slots['head'] = reference(account.head);
  slots['deputy'] = reference(account.deputy);
  slots['memberAuthorization'] = account.memberAuthorization ?? null;
  slots['leaderAuthorization'] = account.leaderAuthorization ?? null;
  slots['photo'] = account.contact?.['photo'] ? `${account.contact['photo']} bytes` : '';
  slots['password'] = account.passwordSet ? 'set' : '';
  slots['allLines'] = account.allLines ?? false;
  slots['onlyAuthorizedUsersMayDial'] = account.onlyAuthorizedUsersMayDial ?? false;
  return slots;
}

const isFlag = (slot: Slot) => slot.startsWith('service:') || slot.startsWith('access:');

/** Whether two values of a slot say the same. */
export function sameValue(slot: Slot, one: Value, other: Value): boolean {
  if (isFlag(slot)) return Boolean(one) === Boolean(other);
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** The edits with one more value; a value that is the stored one is no edit. */
export function withEdit(base: Slots, edits: Slots, slot: Slot, value: Value): Slots {
  if (!isBulk(base) && sameValue(slot, base[slot], value)) return withoutEdit(edits, slot);
  return { ...edits, [slot]: value };
}

/** Many objects have no common stored values: their base is empty, and every touch is an edit. */
export const BULK_BASE: Slots = Object.freeze({});
export const isBulk = (base: Slots) => base === BULK_BASE;

/** The edits without one of them: "leave as it is". */
export function withoutEdit(edits: Slots, slot: Slot): Slots {
  const { [slot]: _, ...rest } = edits;
  return rest;
}

/** In bulk a box has three states: leave as it is, switch on, switch off. */
export function nextFlag(edited: boolean, value: boolean): boolean | null {
  if (!edited) return true;
  return value ? false : null;
}

/** The value that a page shows. */
export function valueOf(base: Slots, edits: Slots, slot: Slot): Value {
  return slot in edits ? edits[slot] : base[slot];
}

/**
 * The identity after the tick "set up for UC": nobody is reached without one, so a missing one is
 * suggested with the tick, and goes again with it. Null where it stays as it is.
 */
export function identityOnSetUp(
  base: Slots,
  edits: Slots,
  suggestion: string | null,
  enabled: boolean,
): string | null {
  if (suggestion === null || base['identity'] !== '') return null;
  const now = valueOf(base, edits, 'identity');
  if (enabled) return now === '' ? suggestion : null;
  return now === suggestion ? '' : null;
}

const rest = (slot: Slot) => slot.slice(slot.indexOf(':') + 1);

/** The page on which a slot is edited. */
export function pageOf(slot: Slot, kind: Kind): PageKey {
  const field = textField(slot);
  if (field) return pageOfField(field, kind);
  switch (slot.split(':')[0]) {
    case 'enabled':
      return 'uc';
    case 'photo':
      return 'contact';
    case 'service':
      return 'services';
    case 'access':
      return 'lines';
    case 'lines':
      return kind === 'computer' ? 'multiline' : 'lines';
    case 'allLines':
      return 'multiline';
    case 'onlyAuthorizedUsersMayDial':
      return 'dialing';
    case 'head':
    case 'deputy':
    case 'leaderAuthorization':
      return 'leaders';
    case 'authorization':
    case 'memberAuthorization':
      return 'authorizations';
    case 'member':
      return 'members';
    default:
      return 'object';
  }
}

function rightsValue(value: AuthorizationRights): RightsValue {
  const level = levelOf(value);
  if (level) return { level };
  return { presence: value.presence, line1: value.line1, line2: value.line2 };
}

const optionalRights = (value: Value): RightsValue | null =>
  value ? rightsValue(value as AuthorizationRights) : null;

/** What is sent: only what was edited, and an untouched field is not even mentioned. */
export function changeOf(edits: Slots, base: Slots = {}): Change {
  const change: Change = {};
  // whoever is set up gets the suggested identity, unless it has been taken out again
  if (edits['enabled'] === true && base['identity'] === '') change.identity = null;
  for (const [slot, value] of Object.entries(edits)) putSlot(change, slot, value);
  return change;
}

function putSlot(change: Change, slot: Slot, value: Value): void {
  const name = rest(slot);
  switch (slot.includes(':') ? slot.split(':')[0] : slot) {
    case 'service':
      ((change.services ??= {})[value ? 'grant' : 'revoke'] ??= []).push(name);
      break;
    case 'access':
      (((change.additionalLines ??= {}).access ??= {})[value ? 'grant' : 'revoke'] ??= []).push(
        name,
      );
      break;
    case 'lines':
      (change.additionalLines ??= {}).lines = [...(value as readonly string[])];
      break;
    case 'authorization':
      putAuthorization(change, name, value);
      break;
    case 'property':
      (change.properties ??= {})[name] = (value as string | undefined) ?? null;
      break;
    case 'member':
      ((change.members ??= {})[value === 'add' ? 'add' : 'remove'] ??= []).push(name);
      break;
    case 'memberAuthorization':
      change.memberAuthorization = optionalRights(value);
      break;
    case 'leaderAuthorization':
      change.leaderAuthorization = optionalRights(value);
      break;
    case 'photo':
      (change.contact ??= {})['photo'] = value === '' ? null : (value as { data: string });
      break;
    case 'enabled':
      change.enabled = value as boolean;
      break;
    case 'allLines':
      change.allLines = value as boolean;
      break;
    case 'onlyAuthorizedUsersMayDial':
      change.onlyAuthorizedUsersMayDial = value as boolean;
      break;
    default:
      putText(change, slot, value === '' ? null : (value as string | null));
  }
}

function putAuthorization(change: Change, grantee: string, value: Value): void {
  const authorizations = (change.authorizations ??= {});
  if (value) {
    const entry: GrantedEntry = { grantee, ...rightsValue(value as AuthorizationRights) };
    (authorizations.set ??= []).push(entry);
  } else {
    (authorizations.remove ??= []).push(grantee);
  }
}

function putText(change: Change, path: string, value: string | null): void {
  const [first, second] = path.split('.') as [string, string | undefined];
  if (second === undefined) {
    (change as Record<string, unknown>)[first] = value;
  } else if (first === 'numbers') {
    (change.numbers ??= {})[second] = value;
  } else {
    (change.contact ??= {})[second] = value;
  }
}

export interface Clash {
  slot: Slot;
  before: Value;
  mine: Value;
  theirs: Value;
}

/**
 * Puts edits that were made on one state onto a newer one. A clash is a slot that both sides
 * changed, and not to the same value; its edit is kept, to be decided by a person.
 */
export function rebase(old: Slots, now: Slots, edits: Slots): { edits: Slots; clashes: Clash[] } {
  const kept: Record<Slot, Value> = {};
  const clashes: Clash[] = [];
  for (const [slot, mine] of Object.entries(edits)) {
    if (sameValue(slot, now[slot], mine)) continue;
    kept[slot] = mine;
    if (!sameValue(slot, old[slot], now[slot])) {
      clashes.push({ slot, before: old[slot], mine, theirs: now[slot] });
    }
  }
  return { edits: kept, clashes };
}

/** The slots that differ between two states: what somebody else changed meanwhile. */
export function differences(old: Slots, now: Slots): Slot[] {
  const slots = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...slots].filter((slot) => !sameValue(slot, old[slot], now[slot]));
}
