import { describe, expect, it } from 'vitest';
import { pathOfObject, routeOf } from './router';

describe('addresses', () => {
  it('name views, and what is unknown is the first view', () => {
    expect(routeOf('/lines').view).toBe('lines');
    expect(routeOf('/').view).toBe('browse');
    expect(routeOf('/nothing').view).toBe('browse');
  });

  it('name an object and its page', () => {
    const route = routeOf(pathOfObject('0f-1/2', 'numbers'));
    expect(route.object).toBe('0f-1/2');
    expect(route.page).toBe('numbers');
  });

  it("take the path and the class as Active Directory's tools pass them", () => {
    const path = 'LDAP://dc1.uctest.example/CN=Dent\\, Arthur,OU=Berlin,DC=uctest,DC=example';
    const route = routeOf(`/open?path=${encodeURIComponent(path)}&class=User`);
    expect(route.open).toEqual({ path, kind: 'user' });
  });
});
