import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Page, Summary } from '../../api/types';

/** The chosen objects, from the pages that were read: only what was read can be chosen. */
export function useChosenItems(
  queryKey: readonly unknown[],
  ids: ReadonlySet<string>,
): readonly Summary[] {
  const queries = useQueryClient();
  return useMemo(() => {
    if (ids.size === 0) return [];
    const chosen = new Map<string, Summary>();
    for (const [, page] of queries.getQueriesData<Page<Summary>>({ queryKey })) {
      for (const item of page?.items ?? []) if (ids.has(item.id)) chosen.set(item.id, item);
    }
    return [...chosen.values()];
  }, [queries, queryKey, ids]);
}
