/** What a browser calls itself, in order: many claim to be others, and those stand further down. */
const BROWSERS: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|HeadlessChrome|Chromium|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [mark: RegExp, name: string])[] = [
  [/\bWindows\b/, 'Windows'],
  [/\bAndroid\b/, 'Android'],
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

const first = (table: typeof BROWSERS, text: string) =>
  table.find(([mark]) => mark.test(text))?.[1];

/** The browser and its system, as people call them; what is no browser is called what it says. */
export function programNamed(program: string): string {
  const browser = first(BROWSERS, program);
  if (!browser) return program.split(' ')[0] ?? '';
  return [browser, first(SYSTEMS, program)].filter(Boolean).join(', ');
}
