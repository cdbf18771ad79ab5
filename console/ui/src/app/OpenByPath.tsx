import { Spinner } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import * as api from '../api/endpoints';
import { useTexts } from '../i18n';
import { AskDialog } from '../parts/AskDialog';
import { Failure } from '../parts/Failure';
import { navigate, pathOfObject } from './router';

interface Props {
  open: { path: string; kind?: string };
  onCancel: () => void;
}

/** Finds the object that another tool named by its path, and goes to its Properties. */
export function OpenByPath({ open, onCancel }: Props) {
  const { t } = useTexts();
  const found = useQuery({
    queryKey: ['resolve', open.path, open.kind],
    queryFn: () => api.resolve(open.path, open.kind),
    retry: false,
  });
  const id = found.data?.id;
  useEffect(() => {
    if (id) navigate(pathOfObject(id), { replace: true });
  }, [id]);
  return (
    <AskDialog title={t('open.title')} onClose={onCancel}>
      {found.isError ? <Failure error={found.error} /> : <Spinner label={open.path} />}
    </AskDialog>
  );
}
