import { textField, type TextField } from './fields';

/** What can be said about a text while it is typed. The server has the last word. */
export type TextFault = 'too-long' | 'no-digit' | 'no-identity' | 'separator';

const SEPARATOR = '§';
const IDENTITY = /^sip:[^\s@]+@[^\s@]+$/i;

export function faultOf(field: TextField, text: string): TextFault | null {
  if (text === '') return null;
  if (text.length > field.maxLength) return 'too-long';
  if (field.input === 'number' && !/\d/.test(text)) return 'no-digit';
  if (field.input === 'identity' && !IDENTITY.test(text)) return 'no-identity';
  return null;
}

export function faultOfPath(path: string, text: string): TextFault | null {
  const field = textField(path);
  return field ? faultOf(field, text) : null;
}

/** A line or property is one item of a list that the sign § separates. */
export function faultOfItem(text: string): TextFault | null {
  return text.includes(SEPARATOR) ? 'separator' : null;
}

/** The faults of all edited texts: while there is one, nothing is sent. */
export function hasFault(edits: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(edits).some(
    ([slot, value]) => typeof value === 'string' && faultOfPath(slot, value) !== null,
  );
}
