import { describe, expect, it } from 'vitest';
import type { RosterLine, UserLines } from '../api/types';
import { whyUnusable } from './usableLines';

const NONE: UserLines = {
  login: 'ford',
  displayName: 'Ford',
  cannotUseLines: 'cti-lines-not-granted',
  ownLines: [],
  numbers: [],
  additionalLines: [],
  access: [],
};
const LINE = { line: '117' } as RosterLine;

describe('lines that cannot be used', () => {
  it('are told with the reason, own and additional ones', () => {
    expect(whyUnusable({ ...NONE, ownLines: [LINE] })).toBe('cti-lines-not-granted');
    const watched = { text: '118', line: '118', owner: null };
    expect(whyUnusable({ ...NONE, additionalLines: [watched] })).toBe('cti-lines-not-granted');
  });

  it('may be those that somebody would have who is not set up', () => {
    const claim = {
      user: 'ford',
      field: 'business',
      text: '117',
      result: 'user-not-set-up',
    } as const;
    expect(whyUnusable({ ...NONE, cannotUseLines: 'not-set-up', numbers: [claim] })).toBe(
      'not-set-up',
    );
  });

  it('are nothing to speak of where there are none, or where they can be used', () => {
    expect(whyUnusable(undefined)).toBeUndefined();
    expect(whyUnusable(NONE)).toBeUndefined();
    expect(whyUnusable({ ...NONE, cannotUseLines: null, ownLines: [LINE] })).toBeUndefined();
  });
});
