import type { Finding, Problem } from '../api/types';
import { fill, type Texts } from '../i18n';

/** A sentence and its full stop, once. */
const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/**
 * What is wrong and what to do next. English is the server's own language, so its words are taken
 * as they are; another language says it by the problem's code, with the value that is meant, and
 * falls back to the server's words where a code is not known.
 */
export function problemText(problem: Problem, texts: Texts): string {
  const { language, maybe } = texts;
  const { code, value, message, nextStep, parameters } = problem;
  const said = maybe(`problem.${code}`, maybe(`finding.${code}`, ''));
  if (language === 'en' || said === '') return [message, nextStep].filter(Boolean).join(' ');
  const filled = sentence(fill(said, { value, ...parameters }));
  const shown = value && value.length <= 80 && !said.includes('{value}') ? `„${value}“: ` : '';
  const next = maybe(`next.${code}`, '');
  return [shown + filled, next && fill(next, { value, ...parameters })].filter(Boolean).join(' ');
}

/** The server's own words, where the page says it in another language: for a tool tip. */
export function problemDetail({ message, nextStep }: Problem, { language }: Texts) {
  return language === 'en' ? undefined : [message, nextStep].filter(Boolean).join(' ');
}

/** What a single finding says beyond its heading. */
export function findingText(finding: Finding, texts: Texts): string {
  const { language, maybe } = texts;
  const { code, object, value, message, parameters } = finding;
  const said = language === 'en' ? '' : maybe(`found.${code}`, '');
  const text = said === '' ? message : fill(said, { value, ...parameters });
  return [object && value && !said.includes('{value}') ? value : '', text]
    .filter(Boolean)
    .join(': ');
}
