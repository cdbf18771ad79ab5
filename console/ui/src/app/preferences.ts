import { useSyncExternalStore } from 'react';

/** What a person chose for this browser; kept in its local storage, never on the server. */
export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  language: 'system' | 'en' | 'de';
  treeWidth: number;
  columns: readonly string[] | null;
}

const KEY = 'linekeeper-preferences';
const DEFAULTS: Preferences = {
  theme: 'system',
  language: 'system',
  treeWidth: 260,
  columns: null,
};

let current = read();
const listeners = new Set<() => void>();

function read(): Preferences {
  try {
    return { ...DEFAULTS, ...(JSON.parse(localStorage.getItem(KEY) ?? '{}') as object) };
  } catch {
    return DEFAULTS; // unreadable or forbidden storage: the defaults will do
  }
}

export function preferences(): Preferences {
  return current;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // not kept beyond this page, which is no reason to fail
  }
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}

const darkQuery = '(prefers-color-scheme: dark)';

function subscribeToSystem(listener: () => void): () => void {
  const query = matchMedia(darkQuery);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** Whether the page is dark now: as chosen, or as the system says. */
export function useDark(): boolean {
  const { theme } = usePreferences();
  const system = useSyncExternalStore(subscribeToSystem, () => matchMedia(darkQuery).matches);
  return theme === 'system' ? system : theme === 'dark';
}
