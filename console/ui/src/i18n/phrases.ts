/**
 * The server speaks English. What it says is translated sentence by sentence: a phrase is an English
 * sentence, with `{}` where a value stands, and the same in another language, with `{1}` for the
 * first value. A sentence that is not in the table stays English, which is better than nothing.
 */
export type Phrases = readonly (readonly [english: string, other: string])[];

const escaped = (text: string) => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

interface Compiled {
  pattern: RegExp;
  other: string;
}

const compiled = (phrases: Phrases): Compiled[] =>
  phrases.map(([english, other]) => ({
    pattern: new RegExp(`^${english.split('{}').map(escaped).join('(.+?)')}$`, 'i'),
    other,
  }));

/** A function that translates what the server says; null for what it does not know. */
export function translator(phrases: Phrases): (text: string) => string | null {
  const table = compiled(phrases);
  const whole = (text: string): string | null => {
    for (const { pattern, other } of table) {
      const values = pattern.exec(text)?.slice(1);
      if (values) return other.replace(/\{(\d)\}/g, (_, at: string) => list(values[+at - 1] ?? ''));
    }
    return null;
  };
  /** A value is often a list, whose items may be phrases themselves. */
  const list = (value: string): string =>
    value
      .split(', ')
      .map((one) => whole(one) ?? one)
      .join(', ');
  const sentence = (text: string): string | null => {
    const bare = text.endsWith('.') ? text.slice(0, -1) : text;
    const said = whole(text) ?? whole(bare);
    if (said === null) return null;
    return bare !== text && !/[.!?]$/.test(said) ? `${said}.` : said;
  };
  return sentence;
}
