import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import * as api from '../../api/endpoints';
import type { Place } from '../../api/types';
import { navigate, useRoute } from '../../app/router';

/** Opens the tree down to the entry that the address names (`/?at=DN`). */
export function useReveal(show: (places: Place[]) => void): void {
  const at = useRoute().query.get('at');
  const shown = useEffectEvent(show);
  const path = useQuery({
    queryKey: ['placesTo', at],
    queryFn: () => api.placesTo(at ?? ''),
    enabled: at !== null,
  });
  const places = path.data;
  useEffect(() => {
    if (!at || !places) return;
    shown(places);
    navigate('/', { replace: true });
  }, [at, places]);
}
