import type { ProblemDetails } from './types';

/** An answer of the server that is not a success: the problem it describes, and its status. */
export class ApiError extends Error {
  readonly status: number;
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(problem.detail ?? problem.title);
    this.name = 'ApiError';
    this.status = problem.status;
    this.problem = problem;
  }

  /** Whether the person has to log on (again). */
  get sessionEnded(): boolean {
    return this.status === 401;
  }
}

/** The server did not answer at all. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

interface Request {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  query?: Query;
  body?: unknown;
  etag?: string;
  signal?: AbortSignal;
}

export interface Answer<T> {
  value: T;
  etag: string;
}

const BASE = '/api/v1';
/** What is refused there is a logon, and no session has ended. */
const LOGONS: readonly string[] = ['/session', '/session/negotiate'];
let csrfToken = '';
const endings = new Set<() => void>();

/** Takes the token that every writing request carries. */
export function takeCsrfToken(token: string): void {
  csrfToken = token;
}

/** Calls the listener whenever an answer says that the session is over. */
export function onSessionEnd(listener: () => void): () => void {
  endings.add(listener);
  return () => endings.delete(listener);
}

/** The address of a request, with the parameters that have a value. */
export function address(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      if (value.length > 0) params.set(name, value.join(','));
    } else if (value !== undefined && value !== null && value !== '') {
      params.set(name, String(value));
    }
  }
  const text = params.toString();
  return BASE + path + (text ? `?${text}` : '');
}

/** Sends a request and gives the answer's value, or throws [ApiError] or [Unreachable]. */
export async function call<T>(path: string, request: Request = {}): Promise<T> {
  return (await callWithTag<T>(path, request)).value;
}

/** As [call], with the entity tag of the answer. */
export async function callWithTag<T>(path: string, request: Request = {}): Promise<Answer<T>> {
  const response = await send(path, request);
  if (!response.ok) {
    const error = new ApiError(await problemOf(response));
    if (error.sessionEnded && !LOGONS.includes(path)) endings.forEach((listener) => listener());
    throw error;
  }
  const text = await response.text();
  const value = (text === '' ? undefined : JSON.parse(text)) as T;
  return { value, etag: response.headers.get('ETag') ?? '' };
}

async function send(path: string, request: Request): Promise<Response> {
  const method = request.method ?? 'GET';
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'GET') headers['X-CSRF-Token'] = csrfToken;
  if (request.body !== undefined) headers['Content-Type'] = 'application/json';
  if (request.etag !== undefined) headers['If-Match'] = request.etag;
  try {
    return await fetch(address(path, request.query), {
      method,
      headers,
      credentials: 'same-origin',
      body: request.body === undefined ? undefined : JSON.stringify(request.body),
      signal: request.signal,
    });
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Unreachable(cause);
  }
}

async function problemOf(response: Response): Promise<ProblemDetails> {
  const plain: ProblemDetails = {
    type: 'about:blank',
    title: response.statusText || String(response.status),
    status: response.status,
  };
  const retryAfter = Number(response.headers.get('Retry-After'));
  if (retryAfter > 0) plain.retryAfterSeconds = retryAfter;
  try {
    return { ...plain, ...((await response.json()) as Partial<ProblemDetails>) };
  } catch {
    return plain;
  }
}
