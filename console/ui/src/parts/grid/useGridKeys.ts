import { useRef, type KeyboardEvent, type MouseEvent, type RefObject } from 'react';
import {
  moveTo,
  rangeOf,
  rowAfterKey,
  rowForTyping,
  toggle,
  typed,
  withRange,
  type Modifiers,
  type Selection,
  type Typing,
} from '../../model/selection';
import { ROW_HEIGHT } from './styles';
import type { Pages } from './usePages';

export interface GridPoint {
  x: number;
  y: number;
}

export interface RowMouse {
  onClick: (row: number, event: MouseEvent) => void;
  onTick: (row: number) => void;
  onDoubleClick: (row: number) => void;
  onContextMenu: (row: number, event: MouseEvent) => void;
}

interface Props<T> {
  rowKey: (item: T) => string;
  textOf?: (item: T) => string;
  seek?: (text: string, total: number) => Promise<number | null>;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  multiple: boolean;
  onOpen?: (item: T) => void;
  onMenu?: (point: GridPoint) => void;
  total: number;
  pages: Pages<T>;
  scroller: RefObject<HTMLDivElement | null>;
  rowElement: (row: number) => HTMLElement | null;
  reveal: (row: number) => void;
  /** Told when fewer rows were chosen than were asked for. */
  onLimit?: (chosen: number, wanted: number) => void;
}

/** More rows than this are never chosen at once: the server changes no more in one go. */
export const MAX_CHOSEN_ROWS = 10_000;

/** Mouse and keyboard of a long list. */
export function useGridKeys<T>(props: Props<T>) {
  const { pages, total, selection, onSelect, multiple, rowKey } = props;
  const typing = useRef<Typing>({ text: '', at: 0 });
  const idOf = (row: number) => {
    const item = pages.item(row);
    return item === undefined ? undefined : rowKey(item);
  };

  const chooseRange = async (next: Selection) => {
    const [from, to] = rangeOf(next);
    onSelect(next);
    const last = Math.min(to, from + MAX_CHOSEN_ROWS - 1);
    const items = await pages.load(from, last);
    onSelect(withRange(next, items.map(rowKey)));
    if (last < to) props.onLimit?.(items.length, to - from + 1);
  };

  const go = (row: number, modifiers: Modifiers) => {
    props.reveal(row);
    choose(row, modifiers);
  };

  const choose = (row: number, modifiers: Modifiers) => {
    const allowed = multiple ? modifiers : { shift: false, ctrl: false };
    const id = idOf(row);
    const next = moveTo(selection, row, id, allowed);
    if (allowed.shift) void chooseRange(next);
    else onSelect(next);
    if (id === undefined && !allowed.shift && !allowed.ctrl) {
      void pages.load(row, row).then(([item]) => {
        if (item) onSelect(moveTo(selection, row, rowKey(item), allowed));
      });
    }
  };

  const openFocused = () => {
    const item = pages.item(selection.focus);
    if (item) props.onOpen?.(item);
  };

  const menuAtRow = () => {
    const box = props.rowElement(selection.focus)?.getBoundingClientRect();
    if (box) props.onMenu?.({ x: box.left + 48, y: box.bottom });
  };

  const type = async (character: string) => {
    typing.current = typed(typing.current, character, Date.now());
    const { text } = typing.current;
    const { textOf, seek } = props;
    if (!textOf) return;
    const found = rowForTyping(text, selection.focus, Math.min(total, MAX_CHOSEN_ROWS), (row) => {
      const item = pages.item(row);
      return item && textOf(item);
    });
    const row = found ?? (await seek?.(text, total)) ?? null;
    if (row !== null) go(row, { shift: false, ctrl: false });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const handled = handleKey(event);
    if (handled) event.preventDefault();
  };

  const handleKey = (event: KeyboardEvent): boolean => {
    const ctrl = event.ctrlKey || event.metaKey;
    const height = props.scroller.current?.clientHeight ?? ROW_HEIGHT * 10;
    const row = rowAfterKey(
      event.key,
      selection.focus,
      total,
      Math.max(1, Math.floor(height / ROW_HEIGHT) - 2),
    );
    if (row !== null) {
      go(row, { shift: event.shiftKey, ctrl });
      return true;
    }
    if (event.key === 'Enter') {
      openFocused();
      return true;
    }
    if (event.key === ' ' && typing.current.at + 500 < Date.now()) {
      const id = idOf(selection.focus);
      if (id !== undefined && multiple) onSelect(toggle(selection, selection.focus, id));
      return true;
    }
    if (ctrl && event.key.toLowerCase() === 'a' && multiple && total > 0) {
      void chooseRange({ ...selection, anchor: 0, focus: total - 1 });
      return true;
    }
    if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
      menuAtRow();
      return true;
    }
    if (event.key.length === 1 && !ctrl && !event.altKey) {
      void type(event.key);
      return true;
    }
    return false;
  };

  const row: RowMouse = {
    onClick: (at, event) => {
      props.scroller.current?.focus();
      const id = idOf(at);
      const ctrl = event.ctrlKey || event.metaKey;
      if (multiple && ctrl && id !== undefined) onSelect(toggle(selection, at, id));
      // nothing moves under the pointer: the second click of two would hit another row
      else choose(at, { shift: event.shiftKey, ctrl: false });
    },
    onTick: (at) => {
      props.scroller.current?.focus();
      const id = idOf(at);
      if (id !== undefined) onSelect(toggle(selection, at, id));
    },
    onDoubleClick: (at) => {
      const item = pages.item(at);
      if (item) props.onOpen?.(item);
    },
    onContextMenu: (at, event) => {
      event.preventDefault();
      const id = idOf(at);
      if (id !== undefined && !selection.ids.has(id)) {
        onSelect(moveTo(selection, at, id, { shift: false, ctrl: false }));
      }
      props.onMenu?.({ x: event.clientX, y: event.clientY });
    },
  };

  const onFocus = () => {
    if (selection.focus < 0 && total > 0) onSelect({ ...selection, focus: 0, anchor: 0 });
  };
  return { grid: { onKeyDown, onFocus }, row };
}
