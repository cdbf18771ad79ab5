import { describe, expect, it } from 'vitest';
import {
  EMPTY_SELECTION,
  TYPING_PAUSE_MILLIS,
  moveTo,
  rangeOf,
  rowAfterKey,
  rowForTyping,
  toggle,
  typed,
} from './selection';

const PLAIN = { shift: false, ctrl: false };

describe('keys', () => {
  it.each([
    ['ArrowDown', 3, 4],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 0, 0],
    ['ArrowUp', -1, 0],
    ['PageDown', 3, 8],
    ['PageUp', 3, 0],
    ['Home', 7, 0],
    ['End', 0, 9],
  ])('%s from row %i goes to row %i of ten', (key, from, to) => {
    expect(rowAfterKey(key, from, 10, 5)).toBe(to);
  });

  it('that move nowhere are left to others, and an empty list has no row', () => {
    expect(rowAfterKey('a', 0, 10, 5)).toBeNull();
    expect(rowAfterKey('End', -1, 0, 5)).toBeNull();
  });
});

describe('choosing', () => {
  it('by a plain move chooses that row alone', () => {
    const first = moveTo(EMPTY_SELECTION, 2, 'c', PLAIN);
    const next = moveTo(first, 5, 'f', PLAIN);
    expect([...next.ids]).toEqual(['f']);
    expect(next.anchor).toBe(5);
  });

  it('with Shift keeps the anchor, whichever side the focus is on', () => {
    const anchor = moveTo(EMPTY_SELECTION, 5, 'f', PLAIN);
    expect(rangeOf(moveTo(anchor, 8, 'i', { shift: true, ctrl: false }))).toEqual([5, 8]);
    expect(rangeOf(moveTo(anchor, 1, 'b', { shift: true, ctrl: false }))).toEqual([1, 5]);
  });

  it('with Ctrl moves without choosing, and a second toggle takes back the first', () => {
    const one = toggle(EMPTY_SELECTION, 2, 'c');
    expect([...moveTo(one, 4, 'e', { shift: false, ctrl: true }).ids]).toEqual(['c']);
    expect([...toggle(one, 2, 'c').ids]).toEqual([]);
  });
});

describe('typing', () => {
  const names = ['Arthur', 'Benjy', 'Bertha', 'Ford', 'bob'];
  const find = (text: string, focus: number) =>
    rowForTyping(text, focus, names.length, (row) => names[row]);

  it('goes to the next name that begins so, ignoring case, round the end', () => {
    expect(find('f', 0)).toBe(3);
    expect(find('be', 0)).toBe(1);
    expect(find('ber', 1)).toBe(2);
    expect(find('a', 3)).toBe(0);
    expect(find('x', 0)).toBeNull();
  });

  it('of one letter again and again walks through its names', () => {
    expect(find('b', 0)).toBe(1);
    expect(find('bb', 1)).toBe(2);
    expect(find('bbb', 2)).toBe(4);
    expect(find('bbbb', 4)).toBe(1);
  });

  it('after a pause begins a new word', () => {
    const first = typed({ text: '', at: 0 }, 'a', 1000);
    expect(typed(first, 'r', 1000 + TYPING_PAUSE_MILLIS).text).toBe('ar');
    expect(typed(first, 'r', 1001 + TYPING_PAUSE_MILLIS).text).toBe('r');
  });
});
