import { describe, expect, it } from 'vitest';
import { AUTHORIZATION_BITS, LEVELS, LINE_ACCESS, SERVICES } from '../model/rights';
import { PAGES, TEXT_FIELDS } from '../model/fields';
import de from './de';
import en from './en';
import { fill, localeOf, systemLanguage, textsOf } from '.';

const parameters = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the dictionaries', () => {
  it('have the same keys', () => {
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(Object.keys(en) as (keyof typeof en)[])('%s: both languages say something', (key) => {
    expect(en[key].trim()).not.toBe('');
    expect(de[key].trim()).not.toBe('');
    expect(parameters(de[key])).toEqual(parameters(en[key]));
  });

  it('name everything that the tables show', () => {
    const wanted = [
      ...TEXT_FIELDS.map(({ path }) => `field.${path}`),
      ...PAGES.map((page) => `page.${page}`),
      ...[...SERVICES.user, ...SERVICES.group].map((right) => `right.${right}`),
      ...LINE_ACCESS.map((access) => `access.${access}`),
      ...LEVELS.map((level) => `level.${level}`),
      ...AUTHORIZATION_BITS.map(({ key }) => `bit.${key}`),
    ];
    expect(wanted.filter((key) => !(key in en))).toEqual([]);
  });
});

describe('texts', () => {
  it('are filled with their parameters, and a missing one stays visible', () => {
    expect(fill('{done} of {total}', { done: 3, total: 10 })).toBe('3 of 10');
    expect(fill('{who} and {what}', { who: 'Ford' })).toBe('Ford and {what}');
  });

  it('count in the language', () => {
    expect(textsOf('en', en).count('status.objects', 1)).toBe('1 object');
    expect(textsOf('en', en).count('status.objects', 11000)).toBe('11,000 objects');
    expect(textsOf('de', de).count('status.objects', 11000)).toBe('11.000 Objekte');
  });

  it("write times as in the person's country", () => {
    expect(localeOf('en', ['de-DE', 'en-GB'])).toBe('en-GB');
    expect(localeOf('de', ['en-GB'])).toBe('de');
  });

  it('follow the first language of the browser that there is', () => {
    expect(systemLanguage(['fr-FR', 'de-AT', 'en'])).toBe('de');
    expect(systemLanguage(['en-GB', 'de'])).toBe('en');
    expect(systemLanguage(['fr'])).toBe('en');
    expect(systemLanguage(['dent'])).toBe('en');
  });
});
