import { Badge, Link, Spinner, Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../../api/endpoints';
import type { Change, PersonName, RightSource } from '../../api/types';
import { navigate, pathOfObject } from '../../app/router';
import { useTexts } from '../../i18n';
import type { PageKey } from '../../model/fields';
import { AskDialog } from '../../parts/AskDialog';
import { ChangeDialog } from '../../parts/ChangeDialog';
import { DialogButton } from '../../parts/DialogButton';
import { Failure } from '../../parts/Failure';
import { sourceText } from '../../parts/sourceText';
import { usePageStyles } from '../edit/styles';

interface Props {
  right: string;
  rightName: string;
  /** Who has the right, and on whom, if it is one about somebody else. */
  user: PersonName;
  on?: PersonName;
  onClose: () => void;
}

interface Place {
  /** Whose Properties hold the grant: a name that is still to be found, or an id. */
  name?: string;
  kind?: string;
  id?: string;
  page: PageKey;
}

/** Where a grant is changed; what holds for everybody is in the configuration, not in an object. */
export function placeOfSource(
  source: RightSource,
  user: PersonName,
  on: PersonName | undefined,
): Place | null {
  switch (source.kind) {
    case 'own':
      return { id: user.id, page: 'services' };
    case 'additional-line':
      return { id: user.id, page: 'lines' };
    case 'authorization':
      return on ? { id: on.id, page: 'authorizations' } : null;
    case 'group':
      return { name: source.group, kind: 'group', page: on ? 'authorizations' : 'services' };
    case 'observer':
      return { name: source.group, kind: 'group', page: 'services' };
    case 'head':
    case 'deputy':
      return { name: source.group, kind: 'group', page: 'leaders' };
    default:
      return null;
  }
}

/** What takes the grant away, where one simple change does. */
export function changeAgainst(
  source: RightSource,
  right: string,
  on: PersonName | undefined,
): Change | null {
  if (source.kind === 'authorization' && source.grantee) {
    return { authorizations: { remove: [source.grantee] } };
  }
  const service = !on && (source.kind === 'own' || source.kind === 'group');
  return service ? { services: { revoke: [right] } } : null;
}

/** Everything that has to go before somebody no longer has a right; each with its place. */
export function CutDialog({ right, rightName, user, on, onClose }: Props) {
  const page = usePageStyles();
  const { t, count } = useTexts();
  const sources = useQuery({
    queryKey: ['leastCut', right, user.id, on?.id],
    queryFn: () => api.leastCut(right, user.id, on?.id),
    staleTime: 0,
  });
  const name = user.displayName || user.login;
  return (
    <AskDialog wide title={t('cut.title', { right: rightName, name })} onClose={onClose}>
      {sources.isPending && <Spinner size="small" aria-label={t('app.loading')} />}
      {sources.isError && <Failure error={sources.error} />}
      {sources.data && (
        <>
          <Text>{count('cut.intro', sources.data.length, { name })}</Text>
          {sources.data.length > 0 && (
            <table className={page.table}>
              <tbody>
                {sources.data.map((source) => (
                  <CutRow
                    key={JSON.stringify(source)}
                    {...{ source, right, rightName, user, on }}
                  />
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </AskDialog>
  );
}

function CutRow(props: Omit<Props, 'onClose'> & { source: RightSource }) {
  const { source, right, user, on } = props;
  const texts = useTexts();
  const { t } = texts;
  const [asking, setAsking] = useState(false);
  const place = placeOfSource(source, user, on);
  const change = changeAgainst(source, right, on);
  const found = useQuery({
    queryKey: ['resolve', place?.name, place?.kind],
    queryFn: () => api.resolve(place?.name ?? '', place?.kind),
    enabled: place?.name !== undefined,
    retry: false,
  });
  const id = place?.id ?? found.data?.id;
  const what = sourceText(source, texts);
  return (
    <tr>
      <td>
        <Badge appearance="tint" color={source.kind === 'own' ? 'brand' : 'informative'}>
          {what}
        </Badge>
      </td>
      <td>
        <Text size={200}>
          {source.kind === 'everybody' || source.kind === 'observer-of-all'
            ? t('cut.everybody')
            : source.kind === 'group'
              ? t('cut.group')
              : ''}
        </Text>
      </td>
      <td style={{ textAlign: 'end', whiteSpace: 'nowrap' }}>
        {place && id && (
          <Link as="button" onClick={() => navigate(pathOfObject(id, place.page))}>
            {t('cut.open')}
          </Link>
        )}{' '}
        {change && id && (
          <DialogButton
            size="small"
            aria-label={`${t('cut.take')} ${what}`}
            onClick={() => setAsking(true)}
          >
            {t('cut.take')}
          </DialogButton>
        )}
        {asking && change && id && (
          <ChangeDialog
            title={t('cut.takeHere', { source: what })}
            id={id}
            name={source.group ?? source.owner ?? user.login}
            change={change}
            confirm={t('cut.confirm')}
            onClose={() => setAsking(false)}
          />
        )}
      </td>
    </tr>
  );
}
