import { describe, expect, it, vi } from 'vitest';
import type { Summary } from '../../api/types';
import { nextSort } from '../../parts/grid/columns';
import { NO_FILTER, queryOf } from './filter';
import { seekByName } from './seek';

const BY_NAME = { key: 'name', ascending: true };

describe('the question of the list', () => {
  it('is for the place alone, and for all below it when something is searched', () => {
    expect(queryOf('p', NO_FILTER, BY_NAME).scope).toBe('one');
    expect(queryOf('p', { ...NO_FILTER, below: true }, BY_NAME).scope).toBe('subtree');
    expect(queryOf('p', { ...NO_FILTER, search: ' dent ' }, BY_NAME)).toMatchObject({
      scope: 'subtree',
      search: 'dent',
    });
  });

  it('sorts the other way round with a minus', () => {
    expect(queryOf('p', NO_FILTER, nextSort(BY_NAME, 'name')).sort).toBe('-name');
    expect(queryOf('p', NO_FILTER, nextSort(BY_NAME, 'business')).sort).toBe('business');
  });

  it('says nothing of UC when all are wanted', () => {
    expect(queryOf('p', NO_FILTER, BY_NAME).enabled).toBeUndefined();
    expect(queryOf('p', { ...NO_FILTER, enabled: 'no' }, BY_NAME).enabled).toBe(false);
  });
});

describe('typing in a list that is not loaded', () => {
  const names = Array.from({ length: 100_000 }, (_, row) => `user${String(row).padStart(6, '0')}`);
  const read = vi.fn((row: number) => Promise.resolve({ name: names[row] } as Summary));
  const compare = (one: string, other: string) => one.localeCompare(other);

  it('finds the first name that does not come before, in few questions', async () => {
    read.mockClear();
    expect(await seekByName('user05', names.length, read, compare)).toBe(50_000);
    expect(read.mock.calls.length).toBeLessThanOrEqual(17);
  });

  it('finds nothing behind the last name', async () => {
    expect(await seekByName('zaphod', names.length, read, compare)).toBeNull();
  });
});
