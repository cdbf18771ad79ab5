import { Link, Spinner, Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../../api/endpoints';
import type { Claim, RosterLine } from '../../api/types';
import { navigate, pathOfObject } from '../../app/router';
import { useTexts } from '../../i18n';
import { pageOf } from '../../model/edits';
import { AskDialog } from '../../parts/AskDialog';
import { ChangeDialog } from '../../parts/ChangeDialog';
import { DialogButton } from '../../parts/DialogButton';
import { Failure } from '../../parts/Failure';
import { usePageStyles } from '../edit/styles';

/** Who claims a line that nobody gets, through which fields, and the way to settle it. */
export function ContestedDialog({ line, onClose }: { line: string; onClose: () => void }) {
  const { t } = useTexts();
  const page = usePageStyles();
  const found = useQuery({
    queryKey: ['lines', 'contested', 'one', line],
    queryFn: async () => {
      const { items } = await api.lines('contested', line, 0, 200);
      return (items as RosterLine[]).find((one) => one.line === line) ?? null;
    },
  });
  const ids = found.data?.claimantIds ?? [];
  return (
    <AskDialog wide title={t('contested.title', { line })} onClose={onClose}>
      {found.isPending && <Spinner size="small" aria-label={t('app.loading')} />}
      {found.isError && <Failure error={found.error} />}
      {found.data === null && <Text>{t('contested.settled')}</Text>}
      {ids.length > 0 && (
        <>
          <Text>{t('contested.intro')}</Text>
          <table className={page.table}>
            <tbody>
              {ids.map((id, at) => (
                <Claimant key={id} id={id} login={found.data?.claimants[at] ?? ''} line={line} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </AskDialog>
  );
}

/** What clears the fields through which somebody claims a line. */
export const clearing = (claims: readonly Claim[]) => ({
  numbers: Object.fromEntries(claims.map(({ field }) => [field, null])),
});

function Claimant({ id, login, line }: { id: string; login: string; line: string }) {
  const { t, maybe } = useTexts();
  const page = usePageStyles();
  const [asking, setAsking] = useState(false);
  const user = useQuery({ queryKey: ['userLines', id], queryFn: () => api.userLines(id) });
  const claims = (user.data?.numbers ?? []).filter(
    (claim) => claim.result === 'contested' && claim.line === line,
  );
  const [first] = claims;
  const name = user.data?.displayName || login;
  const action = t('contested.release');
  return (
    <tr>
      <th scope="row">
        <Link
          as="button"
          onClick={() =>
            navigate(pathOfObject(id, first ? pageOf(`numbers.${first.field}`, 'user') : 'numbers'))
          }
        >
          {name}
        </Link>
      </th>
      <td>
        {claims.map(({ field, text }) => (
          <div key={field}>
            <Text size={200}>{`${maybe(`field.numbers.${field}`, field)}: ${text}`}</Text>
          </div>
        ))}
      </td>
      <td style={{ textAlign: 'end' }}>
        <DialogButton
          size="small"
          className={page.fixed}
          disabled={claims.length === 0}
          aria-label={`${action} ${name}`}
          onClick={() => setAsking(true)}
        >
          {action}
        </DialogButton>
        {asking && (
          <ChangeDialog
            title={t('contested.releaseOf', { name, line })}
            id={id}
            name={login}
            change={clearing(claims)}
            confirm={t('contested.confirm')}
            onClose={() => setAsking(false)}
          />
        )}
      </td>
    </tr>
  );
}
