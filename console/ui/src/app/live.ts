import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import * as api from '../api/endpoints';
import type { Job, RosterSummary } from '../api/types';

/** What the server tells while the page is open, and what it makes out of date. */

export type LiveState = 'connecting' | 'live' | 'broken';

interface AccountEvent {
  id: string;
  kind: string;
  change: 'changed' | 'removed';
}

const accountListeners = new Set<(event: AccountEvent) => void>();

/** Calls the listener whenever the account changes in the directory, whoever changed it. */
export function useAccountEvents(id: string | undefined, listener: (event: AccountEvent) => void) {
  useEffect(() => {
    if (!id) return;
    const filtered = (event: AccountEvent) => {
      if (event.id === id) listener(event);
    };
    accountListeners.add(filtered);
    return () => {
      accountListeners.delete(filtered);
    };
  }, [id, listener]);
}

let state: LiveState = 'connecting';
let roster: RosterSummary | null = null;
const watchers = new Set<() => void>();

function tell(next: Partial<{ state: LiveState; roster: RosterSummary }>) {
  state = next.state ?? state;
  roster = next.roster ?? roster;
  watchers.forEach((watcher) => watcher());
}

const subscribe = (watcher: () => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const useLiveState = () => useSyncExternalStore(subscribe, () => state);
export const useLiveRoster = () => useSyncExternalStore(subscribe, () => roster);

/** Many events in a row make one refresh: at most one for each kind of list in this time. */
const GATHER_MILLIS = 700;

/** The queries that an event makes out of date. */
const STALE_AFTER: Record<string, readonly string[]> = {
  account: ['objects', 'members', 'lines', 'findings', 'effective', 'userLines', 'search'],
  lines: ['lines', 'effective', 'userLines', 'objects', 'numbers', 'lookupLines'],
  rights: ['effective', 'whoCan', 'pair'],
  roster: ['findings', 'lines'],
  activity: ['activity'],
};

function gatherer(queries: QueryClient) {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    timer = undefined;
    void queries.invalidateQueries({
      predicate: (query) => waiting.has(String(query.queryKey[0])),
    });
    waiting.clear();
  };
  return {
    add: (keys: readonly string[]) => {
      keys.forEach((key) => waiting.add(key));
      timer ??= setTimeout(flush, GATHER_MILLIS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Listens to the server's events for as long as somebody is logged on. */
export function useLive(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const source = new EventSource(api.eventsAddress);
    const gather = gatherer(queries);
    const on = (name: string, handle?: (data: unknown) => void) =>
      source.addEventListener(name, (event) => {
        handle?.(JSON.parse((event as MessageEvent<string>).data));
        gather.add(STALE_AFTER[name] ?? []);
      });
    on('account', (data) => {
      const event = data as AccountEvent;
      accountListeners.forEach((listener) => listener(event));
    });
    on('lines');
    on('rights');
    on('activity');
    on('roster', (data) => tell({ roster: data as RosterSummary }));
    on('job', (data) => {
      const job = data as Job;
      // An event says how far the job is; the results of one that has ended are read.
      if (job.state === 'running') queries.setQueryData(['job', job.id], progressed(job));
      else void queries.invalidateQueries({ queryKey: ['job', job.id] });
    });
    source.addEventListener('open', () => tell({ state: 'live' }));
    source.addEventListener('error', () => tell({ state: 'broken' }));
    return () => {
      source.close();
      gather.stop();
    };
  }, [queries]);
}

/** The job with its progress; what is known of its results stays. */
function progressed(job: Job) {
  return (old: Job | undefined): Job => ({ ...job, results: old?.results ?? [] });
}
