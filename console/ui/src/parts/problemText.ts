import type { Finding, Problem } from '../api/types';
import type { Texts } from '../i18n';

const joined = (parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' ');
const sentence = (text: string) => {
  const begun = text.charAt(0).toLocaleUpperCase() + text.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
};

/** The server also speaks to who sits at a command line; here its options help nobody. */
export const withoutOptions = (text: string) =>
  text
    .replace(/ \((user|group|computer) set [^)]*\)| with --[a-z-]+/g, '')
    .replace('Run `check` to see', 'The permissions check under Set-up tells');

/** What is wrong, with the value that is meant, and what to do next. */
export function problemText(problem: Problem, texts: Texts): string {
  const { language, maybe, phrase } = texts;
  const { code, value, message, nextStep } = problem;
  if (language === 'en') {
    return withoutOptions(joined([message && sentence(message), nextStep]));
  }
  const said = phrase(message) ?? maybe(`problem.${code}`, maybe(`finding.${code}`, message));
  const shown = value && value.length <= 80 && !said.includes(value) ? `„${value}“: ` : '';
  return joined([shown + (shown ? said : sentence(said)), phrase(nextStep) ?? nextStep]);
}

/** The server's own words, where the page says it in another language: for a tool tip. */
export function problemDetail({ message, nextStep }: Problem, { language }: Texts) {
  return language === 'en' ? undefined : joined([message, nextStep]);
}

/** What a single finding says beyond its heading. */
export function findingText({ object, value, message }: Finding, { phrase }: Texts): string {
  return [object && value, phrase(message) ?? message].filter(Boolean).join(': ');
}

/** What to do about a finding. */
export function nextStepText({ nextStep }: Finding, { phrase }: Texts): string {
  return nextStep ? (phrase(nextStep) ?? withoutOptions(nextStep)) : '';
}
