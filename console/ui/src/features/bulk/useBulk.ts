import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import * as api from '../../api/endpoints';
import type { Change } from '../../api/types';
import { useJob } from '../../parts/useJob';

export type BulkStep = 'edit' | 'preview' | 'done' | 'undone';

/** The way of one change through many objects. */
export function useBulk(ids: readonly string[]) {
  const queries = useQueryClient();
  const [step, setStep] = useState<BulkStep>('edit');
  const [change, setChange] = useState<Change>({});
  const [jobId, setJobId] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const job = useJob(jobId);

  /** Begins the next step; what is refused can be asked for again from where one was. */
  const start = useCallback(
    async (next: BulkStep, ask: () => Promise<{ job: string }>) => {
      setError(null);
      setJobId(null);
      setStep(next);
      try {
        setJobId((await ask()).job);
      } catch (refused) {
        setError(refused);
        setStep(step);
        setJobId(jobId);
      }
    },
    [step, jobId],
  );
  const refresh = useCallback(
    () => void queries.invalidateQueries({ predicate: ({ queryKey: [key] }) => key !== 'job' }),
    [queries],
  );
  return useMemo(
    () => ({
      step,
      job: job.data,
      change,
      error: error ?? job.error,
      /** Whether the preview found anything to do. */
      changes: job.data?.results.some((one) => one.outcome === 'planned') ?? false,
      preview: (wanted: Change) => {
        setChange(wanted);
        void start('preview', () => api.bulk(ids, wanted, true));
      },
      apply: () => void start('done', () => api.bulk(ids, change, false)).then(refresh),
      undo: (activity: string) =>
        void start('undone', () => api.undo(activity, false)).then(refresh),
      back: () => setStep('edit'),
      cancel: () => {
        if (jobId) void api.cancelJob(jobId);
      },
    }),
    [step, job.data, job.error, error, start, ids, change, jobId, refresh],
  );
}
