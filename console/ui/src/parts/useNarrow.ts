import { useSyncExternalStore } from 'react';

/** Up to this width, a tablet held upright, things stand below each other. */
export const NARROW = '(max-width: 920px)';

function subscribe(listener: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}
