import { createContext, use } from 'react';
import type { Account, Kind, Problem } from '../../api/types';
import type { PageKey } from '../../model/fields';
import { isBulk, valueOf, type Slot, type Slots, type Value } from '../../model/edits';

/** What the pages edit: one object, or many at once (then there is no account and no base). */
export interface Editing {
  kind: Kind;
  account: Account | null;
  base: Slots;
  edits: Slots;
  problems: readonly SlotProblem[];
  set: (slot: Slot, value: Value) => void;
  /** Takes an edit back. */
  reset: (slot: Slot) => void;
  /** Why a slot cannot be edited; undefined when it can. */
  locked: (slot: Slot) => 'write-back' | 'self' | 'no-right' | undefined;
  /** Whether lines and effective rights may be asked for: only administrators may. */
  insight: boolean;
  /** Where the stored picture is. */
  photoAddress: (version: string) => string;
  suggestion: (slot: Slot) => string | null;
  showPage: (page: PageKey) => void;
}

export interface SlotProblem extends Problem {
  slot: Slot;
}

export const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (!editing) throw new Error('Pages stand in an EditingContext.');
  return editing;
}

export interface SlotState {
  value: Value;
  edited: boolean;
  bulk: boolean;
  locked: ReturnType<Editing['locked']>;
  problems: readonly SlotProblem[];
  set: (value: Value) => void;
  reset: () => void;
}

/** One slot: its value and what can be done with it. */
export function useSlot(slot: Slot): SlotState {
  const { base, edits, problems, set, reset, locked } = useEditing();
  return {
    value: valueOf(base, edits, slot),
    edited: slot in edits,
    bulk: isBulk(base),
    locked: locked(slot),
    problems: problems.filter((one) => one.slot === slot),
    set: (value) => set(slot, value),
    reset: () => reset(slot),
  };
}
