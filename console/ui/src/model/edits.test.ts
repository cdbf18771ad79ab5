import { describe, expect, it } from 'vitest';
import type { Account } from '../api/types';
import {
  BULK_BASE,
  changeOf,
  differences,
  identityOnSetUp,
  pageOf,
  rebase,
  slotsOf,
  withEdit,
  withoutEdit,
  type Slots,
  type Value,
} from './edits';

const TEAM = { level: 'team', presence: '0x00048023', line1: '0x00000207', line2: '0x00000007' };

const account = (more: Partial<Account> = {}): Account => ({
  id: 'a',
  dn: 'CN=Arthur',
  login: 'arthur',
  enabled: true,
  disabledInDirectory: false,
  schemaVersion: 6,
  identity: 'sip:arthur@uctest.example',
  displayName: 'Arthur Dent',
  numbers: { business: '+49 (30) 5550-100', mobile: null },
  contact: { city: 'Berlin', photo: 4711 },
  services: ['start-chat', 'use-client'],
  additionalLines: { lines: ['147'], access: ['pick-up', 'only-owner-dials'], mask: '0x210' },
  authorizations: [{ grantee: 'ford', ...TEAM, level: 'team' }],
  properties: { team: 'blue' },
  passwordSet: true,
  problems: [],
  ...more,
});

function edited(base: Slots, ...edits: [string, Value][]): Slots {
  return edits.reduce<Slots>((all, [slot, value]) => withEdit(base, all, slot, value), {});
}

describe('setting somebody up', () => {
  const base = slotsOf(account({ identity: null, enabled: false }));
  const suggestion = 'sip:arthur@uctest.example';

  it('suggests a missing identity with the tick, and takes it back with it', () => {
    expect(identityOnSetUp(base, {}, suggestion, true)).toBe(suggestion);
    expect(identityOnSetUp(base, { identity: suggestion }, suggestion, false)).toBe('');
  });

  it('leaves an identity alone that is stored or typed', () => {
    expect(identityOnSetUp(slotsOf(account()), {}, suggestion, true)).toBeNull();
    expect(identityOnSetUp(base, { identity: 'sip:dent@x' }, suggestion, true)).toBeNull();
    expect(identityOnSetUp(base, { identity: 'sip:dent@x' }, suggestion, false)).toBeNull();
  });

  it('suggests none where no presence domain is known', () => {
    expect(identityOnSetUp(base, {}, null, true)).toBeNull();
  });
});

describe('an edit', () => {
  const base = slotsOf(account());

  it('that comes back to the stored value is none', () => {
    const once = edited(base, ['displayName', 'Arthur P. Dent']);
    expect(Object.keys(once)).toEqual(['displayName']);
    expect(withEdit(base, once, 'displayName', 'Arthur Dent')).toEqual({});
  });

  it('of a missing text to an empty one is none', () => {
    expect(edited(base, ['numbers.mobile', ''])).toEqual({});
  });

  it('of an unset right to off is none, and of a set right to off is one', () => {
    expect(edited(base, ['service:send-sms', false])).toEqual({});
    expect(changeOf(edited(base, ['service:start-chat', false]))).toEqual({
      services: { revoke: ['start-chat'] },
    });
  });

  it('keeps what is written as it was typed', () => {
    expect(changeOf(edited(base, ['numbers.business', ' 0 30/5550-100 ']))).toEqual({
      numbers: { business: ' 0 30/5550-100 ' },
    });
  });

  it('of many objects counts even when it switches something off', () => {
    const edits = edited(BULK_BASE, ['service:send-sms', false], ['contact.city', '']);
    expect(changeOf(edits)).toEqual({
      services: { revoke: ['send-sms'] },
      contact: { city: null },
    });
    expect(withoutEdit(edits, 'contact.city')).toEqual({ 'service:send-sms': false });
  });
});

describe('a change', () => {
  const base = slotsOf(account());

  it('mentions nothing that was not touched', () => {
    expect(changeOf({})).toEqual({});
  });

  it('says that somebody set up shall have no identity when the suggestion was taken out', () => {
    const none = { ...base, identity: '', enabled: false };
    expect(changeOf({ enabled: true }, none)).toEqual({ enabled: true, identity: null });
    expect(changeOf({ enabled: true, identity: 'sip:a@b.example' }, none)).toEqual({
      enabled: true,
      identity: 'sip:a@b.example',
    });
    expect(changeOf({ enabled: true }, { ...none, identity: 'sip:a@b.example' })).toEqual({
      enabled: true,
    });
  });

  it('clears a text by null', () => {
    expect(changeOf(edited(base, ['identity', ''], ['contact.city', '']))).toEqual({
      identity: null,
      contact: { city: null },
    });
  });

  it('removes a picture and a password by null, and sets them by their new value', () => {
    expect(changeOf(edited(base, ['photo', ''], ['password', '']))).toEqual({
      contact: { photo: null },
      password: null,
    });
    expect(changeOf(edited(base, ['photo', { data: 'AAAA' }], ['password', 'new']))).toEqual({
      contact: { photo: { data: 'AAAA' } },
      password: 'new',
    });
  });

  it('names a level by its name and everything else by its masks', () => {
    const own = {
      level: null,
      presence: '0x00000001',
      line1: '0x00000200',
      line2: '0x00000000',
    };
    const edits = edited(
      base,
      ['authorization:zaphod', { ...TEAM, level: 'team' }],
      ['authorization:tricia', own],
      ['authorization:ford', undefined],
    );
    expect(changeOf(edits)).toEqual({
      authorizations: {
        set: [
          { grantee: 'zaphod', level: 'team' },
          {
            grantee: 'tricia',
            presence: '0x00000001',
            line1: '0x00000200',
            line2: '0x00000000',
          },
        ],
        remove: ['ford'],
      },
    });
  });

  it('gathers members, properties, lines and access under their own names', () => {
    const edits = edited(
      base,
      ['member:ford', 'add'],
      ['member:marvin', 'remove'],
      ['property:team', undefined],
      ['property:floor', '3'],
      ['lines', ['147', '148']],
      ['access:pick-up', false],
      ['head', 'zaphod'],
      ['memberAuthorization', null],
    );
    expect(changeOf(edits)).toEqual({
      members: { add: ['ford'], remove: ['marvin'] },
      properties: { team: null, floor: '3' },
      additionalLines: { lines: ['147', '148'], access: { revoke: ['pick-up'] } },
      head: 'zaphod',
    });
  });
});

describe('the pages of slots', () => {
  it.each([
    ['numbers.firstPhone', 'user', 'phones'],
    ['numbers.firstPhone', 'computer', 'general'],
    ['lines', 'user', 'lines'],
    ['lines', 'computer', 'multiline'],
    ['service:start-chat', 'group', 'services'],
    ['authorization:ford', 'user', 'authorizations'],
    ['photo', 'user', 'contact'],
    ['property:x', 'group', 'object'],
  ] as const)('%s of a %s is on %s', (slot, kind, page) => {
    expect(pageOf(slot, kind)).toBe(page);
  });
});

describe('two people at once', () => {
  const old = slotsOf(account());

  it('do not clash over different settings', () => {
    const now = slotsOf(account({ contact: { city: 'London', photo: 4711 } }));
    const mine = edited(old, ['displayName', 'Arthur P. Dent']);
    expect(rebase(old, now, mine)).toEqual({ edits: mine, clashes: [] });
  });

  it('clash over the same setting, and the edit is kept', () => {
    const now = slotsOf(account({ displayName: 'A. Dent' }));
    const mine = edited(old, ['displayName', 'Arthur P. Dent']);
    expect(rebase(old, now, mine)).toEqual({
      edits: mine,
      clashes: [
        {
          slot: 'displayName',
          before: 'Arthur Dent',
          mine: 'Arthur P. Dent',
          theirs: 'A. Dent',
        },
      ],
    });
  });

  it('agree when both wanted the same', () => {
    const now = slotsOf(account({ services: ['use-client'] }));
    const mine = edited(old, ['service:start-chat', false]);
    expect(rebase(old, now, mine)).toEqual({ edits: {}, clashes: [] });
  });

  it('keep a new picture and a removed password, which are never compared by value', () => {
    const mine = edited(old, ['photo', { data: 'AAAA' }], ['password', '']);
    expect(rebase(old, old, mine).edits).toEqual(mine);
  });

  it('see what the other changed', () => {
    const now = slotsOf(account({ services: ['use-client', 'send-sms'], displayName: 'A. Dent' }));
    expect(differences(old, now).sort()).toEqual([
      'displayName',
      'service:send-sms',
      'service:start-chat',
    ]);
  });
});
