import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import phrases from './de/phrases';
import { translator } from './phrases';

const german = translator(phrases);

const source = (name: string) =>
  readFileSync(
    new URL(
      `../../../../directory/src/main/java/org/linekeeper/directory/${name}.java`,
      import.meta.url,
    ),
    'utf8',
  );

/** Sentences that a Java source puts together, with an x for every value in them. */
function sentencesOf(java: string): string[] {
  const literal = /"((?:[^"\\\n]|\\.)*)"/y;
  const value = /(?:[\w.:]|\((?:[^()"]|"[^"]*"|\((?:[^()]|\([^()]*\))*\))*\))+/y;
  const constants = new Map<string, string>();
  const found: string[] = [];
  const read = (pattern: RegExp, at: number) => {
    pattern.lastIndex = at;
    return pattern.exec(java);
  };
  for (let at = 0; at < java.length; at++) {
    let part = read(literal, at);
    if (!part) continue;
    const begun = at;
    let text = '';
    while (part) {
      const said = part[1] === undefined ? (constants.get(part[0]) ?? 'x') : part[1];
      text += said.replace(/\\(.)/g, '$1');
      at += part[0].length;
      const plus = read(/\s*\+\s*/y, at);
      if (!plus) break;
      at += plus[0].length;
      part = read(literal, at) ?? read(value, at);
    }
    const constant = /String (\w+) =\s*$/.exec(java.slice(0, begun))?.[1];
    if (constant) constants.set(constant, text);
    else if (/^[A-Za-z].* .*\.$/.test(text)) found.push(text);
  }
  return found;
}

describe('what the server says, in German', () => {
  it('keeps the values', () => {
    expect(german('no line has the number +498999998254')).toBe(
      'keine Leitung hat die Nummer +498999998254',
    );
    expect(german('The directory takes at most 64 characters, this has 70.')).toBe(
      'das Verzeichnis fasst höchstens 64 Zeichen, dies sind 70.',
    );
  });

  it('translates the items of a list, and leaves names alone', () => {
    expect(german('given anyway by group sales, additional line 15')).toBe(
      'ohnehin gegeben durch Gruppe sales, zusätzliche Leitung 15',
    );
    expect(german('claimed by Ford (ford) by First phone, Business')).toBe(
      'beansprucht von Ford (ford) (Erstes Telefon), Geschäftlich',
    );
    expect(german('claimed by Ford (ford) by First phone and Business, Zaphod by Business')).toBe(
      'beansprucht von Ford (ford) (Erstes Telefon und Geschäftlich), Zaphod (Geschäftlich)',
    );
  });

  it('leaves to others what it does not know', () => {
    expect(german('the moon is full')).toBeNull();
  });

  it('knows what to do about every finding that the program can make', () => {
    const page = new URL('../../../../docs/reference/findings.md', import.meta.url);
    const steps = readFileSync(page, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) => line.split(' | ').at(-1)?.replace(/ \|$/, '') ?? '');
    expect(steps.length).toBeGreaterThan(30);
    expect(steps.filter((step) => german(step) === null)).toEqual([]);
  });

  it.each([
    'setup/SchemaJudge',
    'setup/SchemaRights',
    'setup/SchemaSetup',
    'setup/SchemaMasterLocator',
    'setup/ReservedSettings',
    'setup/DisplaySpecifierSetup',
    'check/DirectoryAccessCheck',
    'check/DeletedObjects',
    'logon/KerberosSingleSignOn',
  ])('knows every sentence of %s', (name) => {
    const sentences = sentencesOf(source(name));
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.filter((sentence) => german(sentence) === null)).toEqual([]);
  });

  it('knows what the directory refuses, with the entry and without', () => {
    const refused = ': the server refuses with result 53. The server says: no';
    expect(german(`schema set-up (CN=Schema,DC=x)${refused}`)).toBe(
      'Einrichtung des Schemas (CN=Schema,DC=x): Der Server lehnt mit Ergebnis 53 ab. Der Server sagt: no',
    );
    expect(german(`schema set-up${refused}`)).toBe(
      'Einrichtung des Schemas: Der Server lehnt mit Ergebnis 53 ab. Der Server sagt: no',
    );
  });

  it('knows what every step of a set-up is called', () => {
    const titles = [
      ...source('setup/SchemaStep').matchAll(/String title\(\) \{\s+return ([^;]+);/g),
    ].map(([, made]) =>
      (made ?? '')
        .replace(/\(entries == 1 .*\)/s, '" entries"')
        .replace(/"([^"]*)"|[^"+]+|\+/g, (part, text: string | undefined) =>
          text === undefined ? (/\w/.test(part) ? 'class x' : '') : text,
        ),
    );
    expect(titles.length).toBeGreaterThan(10);
    expect(titles.filter((title) => german(title) === null)).toEqual([]);
    for (const begins of ['register the menu item for ', 'remove the menu item for ']) {
      expect(source('setup/SnapInPlanner')).toContain(`"${begins}"`);
      expect(german(`${begins}German tools (407)`)).toContain('Werkzeuge');
    }
  });

  it('fills only values that the English phrase has', () => {
    for (const [english, other] of phrases) {
      const values = english.split('{}').length - 1;
      const used = [...other.matchAll(/\{(\d)\}/g)].map(([, at]) => Number(at));
      expect(Math.max(0, ...used), english).toBeLessThanOrEqual(values);
    }
  });
});
