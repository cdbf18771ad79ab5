import { describe, expect, it } from 'vitest';
import { nextFlag } from '../../model/edits';
import { CENTER, squareOf } from './photo';

describe('the crop of a picture', () => {
  it('is the largest square in the middle at first', () => {
    expect(squareOf(300, 200, CENTER)).toEqual({ left: 50, top: 0, side: 200 });
    expect(squareOf(200, 300, CENTER)).toEqual({ left: 0, top: 50, side: 200 });
  });

  it('gets smaller with zoom and never leaves the picture', () => {
    expect(squareOf(400, 400, { x: 1, y: 0, zoom: 2 })).toEqual({
      left: 200,
      top: 0,
      side: 200,
    });
    expect(squareOf(400, 400, { x: 0.5, y: 0.5, zoom: 4 })).toEqual({
      left: 150,
      top: 150,
      side: 100,
    });
  });
});

describe('a box of many objects', () => {
  it('goes from "as it is" to on to off and back', () => {
    expect(nextFlag(false, false)).toBe(true);
    expect(nextFlag(true, true)).toBe(false);
    expect(nextFlag(true, false)).toBeNull();
  });
});
