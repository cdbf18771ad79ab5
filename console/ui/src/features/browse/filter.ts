import type { ObjectQuery } from '../../api/endpoints';
import type { Kind, Place } from '../../api/types';
import { sortText, type Sort } from '../../parts/grid/columns';

/** What of a place the list shows. */
export interface ListFilter {
  search: string;
  kinds: readonly Kind[];
  enabled: 'all' | 'yes' | 'no';
  below: boolean;
}

export const NO_FILTER: ListFilter = { search: '', kinds: [], enabled: 'all', below: false };

/** A domain itself holds next to nothing, so all below it is shown; elsewhere the place alone. */
export const filterFor = (place: Place | null): ListFilter => ({
  ...NO_FILTER,
  below: place?.kind === 'domain',
});

export const isFiltered = (filter: ListFilter) =>
  filter.search.trim() !== '' || filter.kinds.length > 0 || filter.enabled !== 'all';

/** The question to the server. A search looks below the place too: that is what is meant by it. */
export function queryOf(place: string | undefined, filter: ListFilter, sort: Sort): ObjectQuery {
  const search = filter.search.trim();
  return {
    place,
    scope: filter.below || search !== '' ? 'subtree' : 'one',
    kinds: filter.kinds,
    search: search || undefined,
    enabled: filter.enabled === 'all' ? undefined : filter.enabled === 'yes',
    sort: sortText(sort),
  };
}
