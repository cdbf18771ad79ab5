import { useQuery } from '@tanstack/react-query';
import * as api from '../api/endpoints';

/** While events may come, the job is asked for only now and then: they can get lost. */
const POLL_MILLIS = 700;

/** A job of the server, followed until it ends. */
export function useJob(id: string | null) {
  return useQuery({
    queryKey: ['job', id],
    queryFn: () => api.job(id ?? ''),
    enabled: id !== null,
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === 'running' ? POLL_MILLIS : false,
  });
}
