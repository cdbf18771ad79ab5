import { useSyncExternalStore } from 'react';

/** The views that have an address of their own. */
export const VIEWS = ['browse', 'lines', 'rights', 'check', 'setup', 'activity', 'me'] as const;
export type View = (typeof VIEWS)[number];

export interface Route {
  view: View;
  /** The object whose Properties are open. */
  object?: string;
  page?: string;
  /** A name or path that still has to be found in the directory (`/open`). */
  open?: { path: string; kind?: string };
  query: URLSearchParams;
}

/** What an address means; an address that means nothing is the first view. */
export function routeOf(address: string): Route {
  const url = new URL(address, 'http://local');
  const query = url.searchParams;
  const [first = '', second] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (first === 'objects' && second) {
    return { view: 'browse', object: second, page: query.get('page') ?? undefined, query };
  }
  if (first === 'open') {
    const path = query.get('path') ?? '';
    const open = { path, kind: query.get('class')?.toLowerCase() ?? undefined };
    return { view: 'browse', open, query };
  }
  const view = VIEWS.find((one) => one === first) ?? 'browse';
  return { view, query };
}

export function pathOfView(view: View): string {
  return view === 'browse' ? '/' : `/${view}`;
}

export function pathOfObject(id: string, page?: string): string {
  return `/objects/${encodeURIComponent(id)}${page ? `?page=${page}` : ''}`;
}

const listeners = new Set<() => void>();
const here = () => location.pathname + location.search;

/** Something that must be asked before the page is left, such as an open edit. */
type Guard = () => boolean;
let guard: Guard | null = null;

export function setGuard(next: Guard | null): void {
  guard = next;
}

export function navigate(path: string, options: { replace?: boolean } = {}): void {
  if (path === here()) return;
  if (guard && !guard()) return;
  history[options.replace ? 'replaceState' : 'pushState'](null, '', path);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}

export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, here));
}
