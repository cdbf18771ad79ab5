/** Which rows of a long list are chosen, and where the keyboard is. Rows are known by position. */
export interface Selection {
  focus: number;
  anchor: number;
  ids: ReadonlySet<string>;
}

export const EMPTY_SELECTION: Selection = { focus: -1, anchor: -1, ids: new Set() };

export interface Modifiers {
  shift: boolean;
  ctrl: boolean;
}

/** What a click or a movement to a row does; a range is filled in by [withRange]. */
export function moveTo(
  selection: Selection,
  row: number,
  id: string | undefined,
  { shift, ctrl }: Modifiers,
): Selection {
  if (shift) return { ...selection, focus: row };
  if (ctrl) return { ...selection, focus: row };
  return { focus: row, anchor: row, ids: new Set(id === undefined ? [] : [id]) };
}

export function toggle(selection: Selection, row: number, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { focus: row, anchor: row, ids };
}

/** The rows from the anchor to the focus, whichever comes first. */
export function rangeOf({ anchor, focus }: Selection): [number, number] {
  const from = anchor < 0 ? focus : anchor;
  return from <= focus ? [from, focus] : [focus, from];
}

export function withRange(selection: Selection, ids: readonly string[]): Selection {
  return { ...selection, ids: new Set(ids) };
}

/** The row that a key moves to, in a list of that many rows; null for any other key. */
export function rowAfterKey(
  key: string,
  focus: number,
  total: number,
  pageRows: number,
): number | null {
  if (total === 0) return null;
  const last = total - 1;
  const clamp = (row: number) => Math.max(0, Math.min(last, row));
  switch (key) {
    case 'ArrowDown':
      return clamp(focus + 1);
    case 'ArrowUp':
      return clamp(focus < 0 ? 0 : focus - 1);
    case 'PageDown':
      return clamp(focus + pageRows);
    case 'PageUp':
      return clamp(focus - pageRows);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** How long a pause ends the word that is being typed. */
export const TYPING_PAUSE_MILLIS = 900;

export interface Typing {
  text: string;
  at: number;
}

/** The typed word with one more character; a pause begins a new word. */
export function typed(typing: Typing, character: string, now: number): Typing {
  const goesOn = now - typing.at <= TYPING_PAUSE_MILLIS;
  return { text: goesOn ? typing.text + character : character, at: now };
}

/**
 * The next row whose text begins with what was typed, among the rows that are loaded. The same
 * character typed again and again walks through the rows that begin with it, as in every list.
 */
export function rowForTyping(
  text: string,
  focus: number,
  total: number,
  textOf: (row: number) => string | undefined,
): number | null {
  const repeated = text.length > 1 && [...text].every((one) => one === text[0]);
  const wanted = (repeated ? text.charAt(0) : text).toLocaleLowerCase();
  const start = text.length === 1 || repeated ? focus + 1 : Math.max(focus, 0);
  for (let step = 0; step < total; step++) {
    const row = (start + step) % total;
    if (textOf(row)?.toLocaleLowerCase().startsWith(wanted)) return row;
  }
  return null;
}
