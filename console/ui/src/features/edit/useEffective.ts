import { useQuery } from '@tanstack/react-query';
import * as api from '../../api/endpoints';
import { useEditing } from './editing';

/** What is in effect for the user that is edited: rights, and lines; all pages share one answer. */
export function useEffective() {
  const { kind, account, insight } = useEditing();
  const user = kind === 'user' && insight ? account?.id : undefined;
  return useQuery({
    queryKey: ['effective', user],
    queryFn: () => api.effective(user ?? ''),
    enabled: user !== undefined,
    retry: false,
  });
}
