import { Button, Spinner, Text } from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '../../api/endpoints';
import { ApiError } from '../../api/client';
import type { OtherSession } from '../../api/types';
import { useTexts } from '../../i18n';
import { programNamed } from '../../model/program';
import { AskDialog } from '../../parts/AskDialog';
import { Failure } from '../../parts/Failure';
import { usePageStyles } from '../edit/styles';

/** A session that has ended by itself meanwhile is as good as ended. */
async function end(id: string) {
  try {
    await api.endOtherSession(id);
  } catch (error) {
    if (!(error instanceof ApiError && error.status === 404)) throw error;
  }
}

/** Where else the person is logged on, and the way to end that. */
export default function OtherSessionsDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const page = usePageStyles();
  const queries = useQueryClient();
  const others = useQuery({
    queryKey: ['otherSessions'],
    queryFn: api.otherSessions,
    staleTime: 0,
  });
  const ending = useMutation({
    mutationFn: (id: string | null) => (id === null ? api.endOtherSessions() : end(id)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['otherSessions'] }),
  });
  const list = others.data ?? [];
  return (
    <AskDialog
      title={t('sessions.title')}
      wide
      leave={t('action.close')}
      action={
        list.length > 1
          ? {
              label: t('sessions.endAll'),
              disabled: ending.isPending,
              run: () => ending.mutate(null),
            }
          : undefined
      }
      onClose={onClose}
    >
      <Text>{t('sessions.intro')}</Text>
      {(others.error ?? ending.error) && <Failure error={others.error ?? ending.error} />}
      {others.isPending && <Spinner size="small" label={t('app.loading')} />}
      <div role="status">
        {others.data && list.length === 0 && <Text>{t('sessions.none')}</Text>}
      </div>
      {list.length > 0 && (
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('sessions.program')}</th>
              <th scope="col">{t('sessions.address')}</th>
              <th scope="col">{t('sessions.logon')}</th>
              <th scope="col">{t('sessions.begun')}</th>
              <th scope="col">{t('sessions.lastSeen')}</th>
              <th scope="col">
                <span className="sr-only">{t('sessions.end')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((one) => (
              <SessionRow
                key={one.id}
                session={one}
                busy={ending.isPending}
                onEnd={() => ending.mutate(one.id)}
              />
            ))}
          </tbody>
        </table>
      )}
    </AskDialog>
  );
}

interface RowProps {
  session: OtherSession;
  busy: boolean;
  onEnd: () => void;
}

function SessionRow({ session, busy, onEnd }: RowProps) {
  const { t, dateTime } = useTexts();
  const page = usePageStyles();
  const program = programNamed(session.program) || t('sessions.unknown');
  return (
    <tr>
      <th scope="row" title={session.program}>
        {program}
      </th>
      <td className={page.tabular}>{session.address}</td>
      <td>{t(`sessions.logon.${session.logon}`)}</td>
      <td className={page.tabular}>{dateTime(session.begunAt)}</td>
      <td className={page.tabular}>{dateTime(session.lastSeenAt)}</td>
      <td style={{ textAlign: 'end' }}>
        <Button
          size="small"
          className={page.fixed}
          disabled={busy}
          aria-label={t('sessions.endOf', { program, address: session.address })}
          onClick={onEnd}
        >
          {t('sessions.end')}
        </Button>
      </td>
    </tr>
  );
}
