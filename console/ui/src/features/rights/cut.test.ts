import { describe, expect, it } from 'vitest';
import { changeAgainst, placeOfSource } from './CutDialog';

const ford = { id: '1', login: 'ford', displayName: 'Ford' };
const zaphod = { id: '2', login: 'zaphod', displayName: 'Zaphod' };

describe('a grant', () => {
  it('is changed where it was made', () => {
    expect(placeOfSource({ kind: 'own', user: 'ford' }, ford, undefined)?.page).toBe('services');
    const entry = { kind: 'authorization', owner: 'zaphod', grantee: 'Ford' };
    expect(placeOfSource(entry, ford, zaphod)).toEqual({ id: '2', page: 'authorizations' });
    expect(placeOfSource({ kind: 'head', group: 'crew' }, ford, zaphod)?.page).toBe('leaders');
    expect(placeOfSource({ kind: 'everybody' }, ford, undefined)).toBeNull();
  });

  it('is taken away with one change only where it stands by itself', () => {
    expect(changeAgainst({ kind: 'group', group: 'crew' }, 'send-sms', undefined)).toEqual({
      services: { revoke: ['send-sms'] },
    });
    const entry = { kind: 'authorization', owner: 'zaphod', grantee: 'Ford' };
    expect(changeAgainst(entry, 'see-presence', zaphod)).toEqual({
      authorizations: { remove: ['Ford'] },
    });
    expect(changeAgainst({ kind: 'group', group: 'crew' }, 'see-journal', zaphod)).toBeNull();
    expect(changeAgainst({ kind: 'everybody' }, 'send-sms', undefined)).toBeNull();
  });
});
