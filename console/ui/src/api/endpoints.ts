import { address, call, callWithTag, takeCsrfToken } from './client';
import type * as t from './types';

/** One function for each thing the server can be asked; nothing else in the page knows an address. */

const id = encodeURIComponent;

export const about = () => call<t.About>('/about');

async function remember(session: Promise<t.Session>): Promise<t.Session> {
  const value = await session;
  takeCsrfToken(value.csrfToken);
  return value;
}

export const session = () => remember(call<t.Session>('/session'));
export const logOn = (user: string, password: string) =>
  remember(call<t.Session>('/session', { method: 'POST', body: { user, password } }));
/** Logs on with the ticket that the browser may have from the person's own domain logon. */
export const negotiate = () => remember(call<t.Session>('/session/negotiate', { method: 'POST' }));
export const logOff = () => call<void>('/session', { method: 'DELETE' });
export const otherSessions = () => call<t.OtherSession[]>('/session/others');
export const endOtherSession = (session: string) =>
  call<void>(`/session/others/${id(session)}`, { method: 'DELETE' });
export const endOtherSessions = () => call<void>('/session/others', { method: 'DELETE' });

export const places = () => call<t.Place[]>('/places');
/** The places from the top down to the one that holds the entry. */
export const placesTo = (dn: string) => call<t.Place[]>('/places', { query: { to: dn } });
export const childPlaces = (place: string) => call<t.Place[]>(`/places/${id(place)}/children`);

export interface ObjectQuery {
  place?: string;
  scope?: 'one' | 'subtree';
  kinds?: readonly t.Kind[];
  search?: string;
  enabled?: boolean;
  sort?: string;
}

export const objects = (
  query: ObjectQuery,
  offset: number,
  limit: number,
  signal?: AbortSignal,
): Promise<t.Page<t.Summary>> =>
  call('/objects', {
    query: {
      place: query.place,
      scope: query.scope,
      kind: query.kinds,
      search: query.search,
      enabled: query.enabled,
      sort: query.sort,
      offset,
      limit,
    },
    signal,
  });

export const members = (
  group: string,
  search: string,
  sort: string,
  offset: number,
  limit: number,
  signal?: AbortSignal,
): Promise<t.Page<t.Summary>> =>
  call(`/objects/${id(group)}/members`, { query: { search, sort, offset, limit }, signal });

export const groupsOf = (user: string) => call<t.Summary[]>(`/objects/${id(user)}/groups`);
export const resolve = (name: string, kind?: string) =>
  call<{ id: string; kind: t.Kind; dn: string }>('/resolve', { query: { name, kind } });
export const search = (q: string, limit: number, signal?: AbortSignal) =>
  call<t.Summary[]>('/search', { query: { q, limit }, signal });

export async function object(object: string): Promise<t.OpenedObject> {
  const answer = await callWithTag<Omit<t.OpenedObject, 'etag'>>(`/objects/${id(object)}`);
  return { ...answer.value, etag: answer.etag };
}

export async function me(): Promise<t.OpenedObject> {
  const answer = await callWithTag<Omit<t.OpenedObject, 'etag'>>('/me');
  return { ...answer.value, etag: answer.etag };
}

export const photoAddress = (object: string, version: string) =>
  address(`/objects/${id(object)}/photo`, { v: version });

export const ownPhotoAddress = (version: string) => address('/me/photo', { v: version });

const patch = (path: string, change: t.Change, etag: string, dryRun: boolean) =>
  call<t.Saved>(path, {
    method: 'PATCH',
    body: change,
    etag,
    query: { dryRun: dryRun || undefined },
  });

export const saveObject = (object: string, change: t.Change, etag: string, dryRun = false) =>
  patch(`/objects/${id(object)}`, change, etag, dryRun);
export const saveMe = (change: t.Change, etag: string, dryRun = false) =>
  patch('/me', change, etag, dryRun);

export const bulk = (ids: readonly string[], change: t.Change, dryRun: boolean) =>
  call<{ job: string }>('/bulk', { method: 'POST', body: { ids, change, dryRun } });
export const job = (job: string) => call<t.Job>(`/jobs/${id(job)}`);
export const cancelJob = (job: string) => call<void>(`/jobs/${id(job)}`, { method: 'DELETE' });

export const activities = (
  offset: number,
  limit: number,
  filter: { object?: string; who?: string } = {},
) =>
  call<{ total: number; items: t.Activity[] }>('/activity', {
    query: { offset, limit, ...filter },
  });
export const undo = (activity: string, dryRun: boolean) =>
  call<{ job: string }>(`/activity/${id(activity)}/undo`, {
    method: 'POST',
    query: { dryRun: dryRun || undefined },
  });

export const lines = (
  filter: t.LineFilter,
  search: string,
  offset: number,
  limit: number,
  signal?: AbortSignal,
) => call<t.LinesPage>('/lines', { query: { filter, search, offset, limit }, signal });
export const lookupUsers = (q: string, limit: number, signal?: AbortSignal) =>
  call<t.UserLookup[]>('/lookup/users', { query: { q, limit }, signal });
export const lookupLines = (q: string, free: boolean, limit: number, signal?: AbortSignal) =>
  call<t.LineLookup[]>('/lookup/lines', { query: { q, free: free || undefined, limit }, signal });
export const readNumbers = (
  texts: readonly string[],
  user?: string,
  trace = false,
  signal?: AbortSignal,
) =>
  call<t.NumberReading[]>('/numbers/read', {
    method: 'POST',
    body: { texts, user, trace: trace || undefined },
    signal,
  });

export const effective = (user: string) =>
  call<t.EffectiveRights>(`/objects/${id(user)}/effective`);
export const userLines = (user: string) => call<t.UserLines>(`/objects/${id(user)}/lines`);
export const usableLines = (computer: string, user: string) =>
  call<t.UsableLine[]>(`/objects/${id(computer)}/usable-lines`, { query: { user } });
export const pair = (owner: string, viewer: string) =>
  call<t.PairRights>('/effective/pair', { query: { owner, viewer } });
export const whoCan = (right: string, on: string | undefined, offset: number, limit: number) =>
  call<t.WhoCan>('/who-can', { query: { right, on, offset, limit } });

/** The names and bits of all rights. */
export const rights = () => call<t.RightTables>('/rights');
/** The grants that all have to go before the user no longer has the right. */
export const leastCut = (right: string, user: string, on?: string) =>
  call<t.RightSource[]>('/least-cut', { query: { right, user, on } });
export const whatIf = (ids: readonly string[], change: t.Change) =>
  call<t.WhatIf>('/what-if', { method: 'POST', body: { ids, change } });

export const findings = (
  filter: { severity?: string; code?: string; search?: string },
  offset: number,
  limit: number,
) => call<t.FindingsPage>('/findings', { query: { ...filter, offset, limit } });

export type SetupPart = 'schema' | 'snapin';
export const setup = () => call<t.SetupState>('/setup');
export const setupPlan = (part: SetupPart, purpose: string) =>
  call<t.SetupPlan>(`/setup/${part}/plan`, { query: { purpose } });
export const setupApply = (part: SetupPart, purpose: string, digest: string) =>
  call<{ job: string }>(`/setup/${part}/apply`, { method: 'POST', body: { purpose, digest } });
export const schemaExportAddress = address('/setup/schema/export');
export const accessReport = () => call<t.AccessReport>('/setup/access');
export const eventsAddress = address('/events');
