import { Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import * as api from '../api/endpoints';
import type { Change } from '../api/types';
import { useTexts } from '../i18n';
import { AskDialog } from './AskDialog';
import { DiffTable } from './DiffTable';
import { Effects } from './Effects';
import { Failure } from './Failure';
import { useNotice } from './Notices';

const useStyles = makeStyles({
  command: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

interface Props {
  title: string;
  /** The object to change, and how. */
  id: string;
  name: string;
  change: Change;
  /** What the button that writes says. */
  confirm: string;
  /** The same change as a command line. */
  command?: string | null;
  children?: ReactNode;
  onClose: () => void;
  onDone?: () => void;
}

/** Shows what a settled change of one object would write and do, and writes it when told to. */
export function ChangeDialog(props: Props) {
  const { id, change, onClose } = props;
  const styles = useStyles();
  const { t } = useTexts();
  const notify = useNotice();
  const queries = useQueryClient();
  const plan = useQuery({
    queryKey: ['planned', id, change],
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => {
      const { etag } = await api.object(id);
      return { etag, saved: await api.saveObject(id, change, etag, true) };
    },
  });
  const apply = useMutation({
    mutationFn: () => api.saveObject(id, change, plan.data?.etag ?? ''),
    onSuccess: () => {
      notify({ title: t('properties.saved', { name: props.name }) });
      void queries.invalidateQueries();
      (props.onDone ?? onClose)();
    },
  });
  const error = plan.error ?? apply.error;
  return (
    <AskDialog
      title={props.title}
      wide
      onClose={onClose}
      action={{
        label: props.confirm,
        disabled: !plan.data || plan.data.saved.changes.length === 0 || apply.isPending,
        run: () => apply.mutate(),
      }}
    >
      {props.children}
      {plan.isPending && <Spinner size="small" aria-label={t('app.loading')} />}
      {plan.data && (
        <>
          <DiffTable changes={plan.data.saved.changes} />
          <Effects ids={[id]} change={change} />
        </>
      )}
      {error && <Failure error={error} />}
      {props.command && (
        <div>
          <Text size={200}>{t('check.command')}</Text>
          <div className={styles.command}>{props.command}</div>
        </div>
      )}
    </AskDialog>
  );
}
