import { keepPreviousData, useQuery } from '@tanstack/react-query';
import * as api from '../../api/endpoints';
import type { NumberReading } from '../../api/types';
import { useDebounced } from '../../parts/useDebounced';

/** What the server makes of the texts, a moment after they were typed; by text. */
export function useReadings(
  texts: readonly string[],
  user: string | undefined,
): ReadonlyMap<string, NumberReading> {
  const wanted = useDebounced(JSON.stringify([...new Set(texts.filter(Boolean))].sort()), 250);
  const list = JSON.parse(wanted) as string[];
  const readings = useQuery({
    queryKey: ['numbers', user, wanted],
    queryFn: ({ signal }) => api.readNumbers(list, user, false, signal),
    enabled: list.length > 0,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  return new Map((readings.data ?? []).map((reading) => [reading.text, reading]));
}
