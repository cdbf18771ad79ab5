import { describe, expect, it } from 'vitest';
import type { WhatIf } from '../api/types';
import { textsOf } from '../i18n';
import de from '../i18n/de';
import en from '../i18n/en';
import { bitsOf } from './maskText';
import { withoutOptions } from './problemText';
import { lineText, rightsOf, withoutSecrets } from './Effects';

const english = textsOf('en', en);
const user = (login: string) => ({ id: login, login, displayName: '' });
const line = { line: '117', name: 'Sales', before: null, after: null, contested: false };
const rights = (...lost: string[]): WhatIf => ({
  lines: [],
  rights: lost.map((login) => ({ user: user(login), gained: [], lost: ['send-sms'] })),
  rightsTotal: lost.length,
});

describe('what a change would do', () => {
  it('says whose line it was and whose it becomes', () => {
    expect(lineText({ ...line, after: user('ford') }, english)).toBe(
      'Line 117 Sales goes to ford.',
    );
    expect(lineText({ ...line, before: user('ford') }, english)).toContain('no longer');
    expect(lineText({ ...line, before: user('ford'), contested: true }, english)).toContain(
      'nobody gets it',
    );
  });

  it('names a few of those who lose a right, and counts all', () => {
    expect(rightsOf(rights('ford'), english)).toEqual(['ford loses: Send SMS.']);
    const many = rightsOf(rights(...'abcdefgh'), textsOf('de', de));
    expect(many).toEqual(['8 Benutzer (a, b, c, d, e, f und andere) verlieren: SMS senden.']);
  });

  it('is asked without passwords and pictures', () => {
    expect(withoutSecrets({ password: 'x', contact: { photo: { data: 'y' } } })).toEqual({});
    expect(withoutSecrets({ enabled: true, contact: { city: 'Rome', photo: null } })).toEqual({
      enabled: true,
      contact: { city: 'Rome' },
    });
  });
});

describe('a changed mask', () => {
  const bits = [
    { key: 'send-sms', mask: '0x00000002' },
    { key: 'use-journal', mask: '0x80000000' },
  ];
  const change = (removed: string[], added: string[]) => ({ attribute: 'mask', removed, added });

  it('is said in words, the sign bit too', () => {
    expect(bitsOf(change(['-2147483646'], ['0']), bits).taken).toEqual(['send-sms', 'use-journal']);
    expect(bitsOf(change([], ['2']), bits)).toEqual({ taken: [], given: ['send-sms'] });
  });
});

describe('what to do next', () => {
  it('is said without options of the command line', () => {
    expect(withoutOptions('Set one with --mail.')).toBe('Set one.');
    expect(withoutOptions('Run `check` to see which right is missing where.')).toBe(
      'The permissions check under Set-up tells which right is missing where.',
    );
    expect(withoutOptions('Give another one (user set NAME --identity ...).')).toBe(
      'Give another one.',
    );
    expect(withoutOptions('Write it (as +49 30 1) in full.')).toBe(
      'Write it (as +49 30 1) in full.',
    );
  });
});
