import { describe, expect, it } from 'vitest';
import { faultOfItem, faultOfPath, hasFault } from './checks';
import { PAGES_OF, TEXT_FIELDS, fieldsOn } from './fields';
import { slotOfProblem } from './problems';

describe('a text', () => {
  it.each([
    ['numbers.business', 'reception', 'no-digit'],
    ['numbers.business', '0 30/55 50', null],
    ['numbers.business', '1'.repeat(65), 'too-long'],
    ['numbers.business', '', null],
    ['identity', 'arthur@uctest.example', 'no-identity'],
    ['identity', 'sip:arthur@uctest.example', null],
    ['contact.city', 'x'.repeat(128), null],
    ['contact.city', 'x'.repeat(129), 'too-long'],
  ])('%s = %s: %s', (path, text, fault) => {
    expect(faultOfPath(path, text)).toBe(fault);
  });

  it('stops a save only when it was edited', () => {
    expect(hasFault({ identity: 'arthur' })).toBe(true);
    expect(hasFault({ identity: '', 'service:start-chat': true, lines: ['x'] })).toBe(false);
  });

  it('of a list has no separator', () => {
    expect(faultOfItem('14§7')).toBe('separator');
    expect(faultOfItem('147')).toBeNull();
  });
});

describe('the table of fields', () => {
  it('has a page for every field of every kind', () => {
    for (const kind of ['user', 'group', 'computer'] as const) {
      const shown = PAGES_OF[kind].flatMap((page) => fieldsOn(page, kind));
      const expected = TEXT_FIELDS.filter((field) => field.kinds.includes(kind));
      expect(shown.map(({ path }) => path).sort()).toEqual(expected.map(({ path }) => path).sort());
    }
  });
});

describe('a problem of the server', () => {
  it.each([
    ['numbers.business', '', 'numbers.business'],
    ['display-name', '', 'displayName'],
    ['first-phone', '', 'numbers.firstPhone'],
    ['postalCode', '', 'contact.postalCode'],
    ['grant', 'send-sms', 'service:send-sms'],
    ['authorize', 'ford', 'authorization:ford'],
    ['additionalLines.lines', '147', 'lines'],
    ['member', 'ford', 'member:ford'],
    ['something-new', 'x', 'something-new'],
  ])('about %s is shown at its control', (field, value, slot) => {
    expect(slotOfProblem({ field, value })).toBe(slot);
  });
});
