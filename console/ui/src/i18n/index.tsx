import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { usePreferences } from '../app/preferences';
import en from './en';
import { translator } from './phrases';

/** A dictionary has every text of the English one, and nothing else. */
export type Key = keyof typeof en;
export type Dictionary = Readonly<Record<Key, string>>;
export type Language = 'en' | 'de';
type Params = Readonly<Record<string, string | number>>;

export interface Texts {
  language: Language;
  /** The text with `{name}` replaced by the parameter of that name. */
  t: (key: Key, params?: Params) => string;
  /** The text of a key that is put together, or the fallback when there is none. */
  maybe: (key: string, fallback: string) => string;
  /** What the server said in English, in the page's language; null when that is not known. */
  phrase: (english: string) => string | null;
  /** One of `KEY.one` and `KEY.other`, with `{n}`. */
  count: (key: string, n: number, params?: Params) => string;
  number: (value: number) => string;
  time: (iso: string) => string;
  dateTime: (iso: string) => string;
}

export function fill(text: string, params: Params = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

/** Times and numbers are written as in the person's own country, where its language is this one. */
export function localeOf(language: Language, languages: readonly string[]): string {
  return languages.find((one) => one.split('-')[0] === language) ?? language;
}

/** What there is of a language besides the dictionary. */
type Phrase = Texts['phrase'];
const asSaid: Phrase = (english) => english;

export function textsOf(
  language: Language,
  dictionary: Dictionary,
  phrase: Phrase = asSaid,
): Texts {
  const locale = localeOf(language, globalThis.navigator?.languages ?? []);
  const numbers = new Intl.NumberFormat(locale);
  const times = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' });
  const plural = new Intl.PluralRules(language);
  const maybe = (key: string, fallback: string) => dictionary[key as Key] ?? fallback;
  return {
    language,
    t: (key, params) => fill(dictionary[key], params),
    maybe,
    phrase,
    count: (key, n, params) => {
      const form = plural.select(n) === 'one' ? 'one' : 'other';
      return fill(maybe(`${key}.${form}`, key), { n: numbers.format(n), ...params });
    },
    number: (value) => numbers.format(value),
    time: (iso) => times.format(new Date(iso)),
    dateTime: (iso) => dates.format(new Date(iso)),
  };
}

const english = textsOf('en', en);
const TextsContext = createContext<Texts>(english);

export const useTexts = () => use(TextsContext);

export function systemLanguage(languages: readonly string[] = navigator.languages): Language {
  const first = languages.find((one) => /^(en|de)\b/.test(one));
  return first?.startsWith('de') ? 'de' : 'en';
}

/** Gives the page its language; German is fetched only when somebody wants it. */
export function TextsProvider({ children }: { children: ReactNode }) {
  const { language: chosen } = usePreferences();
  const language = chosen === 'system' ? systemLanguage() : chosen;
  const [texts, setTexts] = useState<Texts | null>(language === 'en' ? english : null);
  useEffect(() => {
    document.documentElement.lang = language;
    if (language === 'en') {
      setTexts(english);
      return;
    }
    let wanted = true;
    void import('./de').then(({ default: de, phrases }) => {
      if (wanted) setTexts(textsOf('de', de, translator(phrases)));
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts && <TextsContext value={texts}>{children}</TextsContext>;
}
