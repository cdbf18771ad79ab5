import { keepPreviousData, useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Page } from '../../api/types';

export const PAGE_SIZE = 100;

/** Pages that are asked for at the same time. */
const AT_ONCE = 4;

export type FetchPage<T> = (
  offset: number,
  limit: number,
  signal?: AbortSignal,
) => Promise<Pick<Page<T>, 'total' | 'items'>>;

export interface Pages<T> {
  total: number | undefined;
  item: (row: number) => T | undefined;
  /** Loads what is missing of the rows from..to (both included) and gives them all. */
  load: (from: number, to: number) => Promise<T[]>;
  error: Error | null;
  retry: () => void;
  busy: boolean;
}

/** A long list that is read page by page, as rows come into view. */
export function usePages<T>(
  queryKey: readonly unknown[],
  fetchPage: FetchPage<T>,
  first: number,
  last: number,
): Pages<T> {
  const queries = useQueryClient();
  const lastTotal = useRef<number | undefined>(undefined);
  const options = (page: number) => ({
    queryKey: [...queryKey, page],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      fetchPage(page * PAGE_SIZE, PAGE_SIZE, signal),
    staleTime: 30_000,
  });
  const firstPage = Math.floor(Math.max(0, first) / PAGE_SIZE);
  const lastPage = Math.floor(Math.max(0, last) / PAGE_SIZE);
  const wanted = Array.from({ length: lastPage - firstPage + 1 }, (_, at) => firstPage + at);
  const results = useQueries({
    queries: wanted.map((page) => ({ ...options(page), placeholderData: keepPreviousData })),
  });
  const known = results.find((result) => result.data && !result.isPlaceholderData)?.data;
  const total = known?.total ?? results.find((result) => result.data)?.data?.total;
  if (total !== undefined) lastTotal.current = total;

  const item = (row: number): T | undefined => {
    const page = Math.floor(row / PAGE_SIZE);
    const result = results[page - firstPage];
    const data =
      result && !result.isPlaceholderData
        ? result.data
        : queries.getQueryData<{ items: T[] }>([...queryKey, page]);
    return data?.items[row - page * PAGE_SIZE];
  };
  const load = useCallback(
    async (from: number, to: number) => {
      const pages: T[][] = [];
      const first = Math.floor(from / PAGE_SIZE);
      const last = Math.floor(to / PAGE_SIZE);
      for (let page = first; page <= last; page += AT_ONCE) {
        const some = Array.from(
          { length: Math.min(AT_ONCE, last - page + 1) },
          (_, at) => page + at,
        );
        const read = await Promise.all(some.map((one) => queries.fetchQuery(options(one))));
        pages.push(...read.map(({ items }) => items));
      }
      const start = first * PAGE_SIZE;
      return pages.flat().slice(from - start, to - start + 1);
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key says all that options depend on
    [queries, JSON.stringify(queryKey)],
  );
  const failed = results.find((result) => result.isError);
  return {
    total: total ?? lastTotal.current,
    item,
    load,
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
    busy: results.some((result) => result.isFetching),
  };
}
