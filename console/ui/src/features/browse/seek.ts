import type { Summary } from '../../api/types';

/**
 * The first row whose name does not come before the text, in a list that the server sorts by name:
 * halving, so that a hundred thousand rows cost seventeen questions.
 */
export async function seekByName(
  text: string,
  total: number,
  read: (row: number) => Promise<Summary | undefined>,
  compare: (one: string, other: string) => number,
): Promise<number | null> {
  let low = 0;
  let high = total;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = await read(middle);
    if (item && compare(item.name, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low < total ? low : null;
}
