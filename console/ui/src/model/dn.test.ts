import { describe, expect, it } from 'vitest';
import { partsOf, placeOf } from './dn';

describe('the place of an entry', () => {
  it('is written from the domain down', () => {
    expect(placeOf('CN=Arthur Dent,OU=Sales,OU=Berlin,DC=uctest,DC=example')).toBe(
      'uctest.example/Berlin/Sales',
    );
  });

  it('does not break names with commas', () => {
    expect(partsOf('CN=Dent\\, Arthur,CN=Users,DC=x')).toEqual([
      { type: 'CN', value: 'Dent, Arthur' },
      { type: 'CN', value: 'Users' },
      { type: 'DC', value: 'x' },
    ]);
  });

  it('of a domain is nothing above it', () => {
    expect(placeOf('DC=uctest')).toBe('');
  });
});
