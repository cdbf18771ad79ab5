import { describe, expect, it } from 'vitest';
import { isReadOnly, pathsOf } from './paths';

describe('a setting', () => {
  it('is read-only where the directory says so of its path', () => {
    expect(isReadOnly('numbers.business', ['numbers.business'])).toBe(true);
    expect(isReadOnly('numbers.business2', ['numbers.business'])).toBe(false);
    expect(isReadOnly('service:start-chat', ['services'])).toBe(true);
    expect(isReadOnly('photo', ['contact.photo'])).toBe(true);
    expect(isReadOnly('enabled', [])).toBe(false);
  });

  it('needs all its paths', () => {
    expect(isReadOnly('member:ford', ['members.remove'])).toBe(true);
    expect(pathsOf('property:a:b')).toEqual(['properties']);
  });
});
