import { afterEach, describe, expect, it, vi } from 'vitest';
import { ApiError, Unreachable, address, call, onSessionEnd, takeCsrfToken } from './client';

afterEach(() => vi.unstubAllGlobals());

function answer(status: number, body: unknown, headers: Record<string, string> = {}) {
  const fetched = vi.fn((_url: string, _init: RequestInit) =>
    Promise.resolve(
      new Response(body === undefined ? null : JSON.stringify(body), { status, headers }),
    ),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

describe('an address', () => {
  it('leaves out what has no value and joins lists', () => {
    expect(
      address('/objects', {
        place: 'a b',
        kind: ['user', 'group'],
        search: '',
        enabled: false,
      }),
    ).toBe('/api/v1/objects?place=a+b&kind=user%2Cgroup&enabled=false');
    expect(address('/about', { x: undefined, y: [] })).toBe('/api/v1/about');
  });
});

describe('a request', () => {
  it('that writes carries the token and the entity tag, and one that reads carries neither', async () => {
    takeCsrfToken('token-1');
    const fetched = answer(200, {});
    await call('/objects/1', { method: 'PATCH', body: { enabled: true }, etag: '"7"' });
    await call('/objects/1');
    const [patch, get] = fetched.mock.calls.map(
      ([, init]) => init.headers as Record<string, string>,
    );
    expect(patch).toMatchObject({ 'X-CSRF-Token': 'token-1', 'If-Match': '"7"' });
    expect(get).not.toHaveProperty('X-CSRF-Token');
  });

  it('that is refused throws the problem as described', async () => {
    answer(422, {
      type: 'about:blank',
      title: 'Invalid',
      status: 422,
      problems: [{ code: 'x' }],
    });
    const refused = await call('/objects/1').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiError);
    expect((refused as ApiError).problem.problems).toHaveLength(1);
  });

  it('keeps the status when the answer is no JSON', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('<html>', { status: 502 })));
    await expect(call('/about')).rejects.toMatchObject({ status: 502 });
  });

  it('tells once that the session ended, but not while logging on', async () => {
    const ended = vi.fn();
    const stop = onSessionEnd(ended);
    answer(401, { title: 'no', status: 401 });
    await call('/session', { method: 'POST' }).catch(() => undefined);
    expect(ended).not.toHaveBeenCalled();
    await call('/places').catch(() => undefined);
    expect(ended).toHaveBeenCalledTimes(1);
    stop();
  });

  it('without an answer is unreachable', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')));
    await expect(call('/about')).rejects.toBeInstanceOf(Unreachable);
  });
});
