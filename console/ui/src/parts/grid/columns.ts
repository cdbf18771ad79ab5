import type { ReactNode } from 'react';

export interface Column<T> {
  key: string;
  header: string;
  /** Whether only screen readers are told the header. */
  hiddenHeader?: boolean;
  /** The smallest width, in pixels. */
  min: number;
  /** The share of the room that is left over. */
  grow: number;
  render: (item: T) => ReactNode;
  /** The name by which the server sorts; missing where it does not. */
  sortKey?: string;
  /** The plain text, for tooltips of what is cut off. */
  title?: (item: T) => string | undefined;
}

export interface Sort {
  key: string;
  ascending: boolean;
}

export const sortText = (sort: Sort) => (sort.ascending ? sort.key : `-${sort.key}`);

export function nextSort(sort: Sort, key: string): Sort {
  return sort.key === key ? { key, ascending: !sort.ascending } : { key, ascending: true };
}

const TICK_WIDTH = 34;

export interface Tracks {
  template: string;
  minWidth: number;
}

/** The tracks that all rows of a table share. */
export function tracksOf<T>(columns: readonly Column<T>[], selectable: boolean): Tracks {
  const tracks = columns.map(({ min, grow }) =>
    grow > 0 ? `minmax(${min}px, ${grow}fr)` : `${min}px`,
  );
  const tick = selectable ? TICK_WIDTH : 0;
  return {
    template: [...(selectable ? [`${tick}px`] : []), ...tracks].join(' '),
    minWidth: columns.reduce((sum, { min }) => sum + min, tick),
  };
}
