import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { ApiError } from '../../api/client';
import type { Change, OpenedObject, Problem, Saved } from '../../api/types';
import {
  changeOf,
  rebase,
  slotsOf,
  withEdit,
  withoutEdit,
  type Clash,
  type Slot,
  type Slots,
  type Value,
} from '../../model/edits';
import { slotOfProblem } from '../../model/problems';
import type { SlotProblem } from '../edit/editing';

export type Save = (change: Change, etag: string, dryRun: boolean) => Promise<Saved>;

const placed = (problems: readonly Problem[]): SlotProblem[] =>
  problems.map((problem) => ({ ...problem, slot: slotOfProblem(problem) }));

export interface Conflict {
  clashes: Clash[];
  now: OpenedObject;
  edits: Slots;
}

/**
 * The edit of one opened object: what was typed, what the server says about it, and what happens
 * when somebody else was faster. Nothing typed is ever thrown away here.
 */
export function useObjectEdit(first: OpenedObject, save: Save, read: () => Promise<OpenedObject>) {
  const queries = useQueryClient();
  const [opened, setOpened] = useState(first);
  const [edits, setEdits] = useState<Slots>({});
  const [problems, setProblems] = useState<readonly SlotProblem[]>([]);
  /** What the server has said last, all of it, whatever was typed since. */
  const [told, setTold] = useState<readonly SlotProblem[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const base = useMemo(() => slotsOf(opened.account), [opened]);

  const set = useCallback(
    (slot: Slot, value: Value) => {
      setEdits((old) => withEdit(base, old, slot, value));
      setProblems((old) => old.filter((problem) => problem.slot !== slot));
    },
    [base],
  );
  const tell = (said: readonly Problem[]) => {
    const now = placed(said);
    setProblems(now);
    setTold(now);
  };
  const reset = useCallback((slot: Slot) => setEdits((old) => withoutEdit(old, slot)), []);

  /** Takes over what is in the directory now; true when nothing needs a decision. */
  const takeOver = useCallback(async (): Promise<boolean> => {
    const now = await read();
    const result = rebase(base, slotsOf(now.account), edits);
    if (result.clashes.length > 0) {
      setConflict({ clashes: result.clashes, now, edits: result.edits });
      return false;
    }
    setOpened(now);
    setEdits(result.edits);
    return true;
  }, [read, base, edits]);

  const decide = useCallback((now: OpenedObject, decided: Slots) => {
    setOpened(now);
    setEdits(decided);
    setConflict(null);
    setProblems([]);
  }, []);

  const run = useMutation({
    mutationFn: ({ dryRun }: { dryRun: boolean }) =>
      save(changeOf(edits, opened.kind === 'user' ? base : {}), opened.etag, dryRun),
    onSuccess: (saved, { dryRun }) => {
      tell(saved.problems);
      if (dryRun) return;
      setOpened((old) => ({ ...old, account: saved.account, etag: saved.etag || old.etag }));
      setEdits({});
      void queries.invalidateQueries({
        predicate: ({ queryKey: [key] }) => AFFECTED.has(String(key)),
      });
    },
    onError: async (error) => {
      if (!(error instanceof ApiError)) return;
      if (error.status === 422) tell(error.problem.problems ?? []);
      if (error.status === 412) await takeOver();
    },
  });
  // what the fields or the two versions beside each other say is not said once more
  const { error } = run;
  const isTold =
    error instanceof ApiError &&
    (error.status === 412 || (error.status === 422 && problems.length > 0));
  const failure = isTold ? null : error;
  return {
    failure,
    opened,
    base,
    edits,
    problems,
    told,
    conflict,
    set,
    reset,
    takeOver,
    decide,
    run,
  };
}

/** What a save makes out of date. */
const AFFECTED = new Set([
  'object',
  'objects',
  'members',
  'effective',
  'userLines',
  'lines',
  'findings',
  'activity',
  'numbers',
]);

export type ObjectEdit = ReturnType<typeof useObjectEdit>;
