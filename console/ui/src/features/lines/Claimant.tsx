import { Link, Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../../api/endpoints';
import type { Claim } from '../../api/types';
import { navigate, pathOfObject } from '../../app/router';
import { useTexts } from '../../i18n';
import { pageOf } from '../../model/edits';
import { ChangeDialog } from '../../parts/ChangeDialog';
import { DialogButton } from '../../parts/DialogButton';
import { usePageStyles } from '../edit/styles';

/** What clears the fields through which somebody claims a line. */
export const clearing = (claims: readonly Claim[]) => ({
  numbers: Object.fromEntries(claims.map(({ field }) => [field, null])),
});

interface Props {
  id: string;
  login: string;
  /** Which of the user's numbers would go. */
  gives: (claim: Claim) => boolean;
  /** What taking them away from the user of that name is called. */
  title: (name: string) => string;
}

/** One of those who hold the same number: in which fields, and the way to take it away. */
export function Claimant({ id, login, gives, title }: Props) {
  const { t, maybe } = useTexts();
  const page = usePageStyles();
  const [asking, setAsking] = useState(false);
  const user = useQuery({ queryKey: ['userLines', id], queryFn: () => api.userLines(id) });
  const claims = (user.data?.numbers ?? []).filter(gives);
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
            title={title(name)}
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
