import {
  Button,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import * as api from '../../api/endpoints';
import type { OpenedObject } from '../../api/types';
import { useSession } from '../../app/session';
import { useTexts } from '../../i18n';
import { pathsOf } from '../../model/paths';
import { hasFault } from '../../model/checks';
import { PAGES_OF, type PageKey } from '../../model/fields';
import { Failure } from '../../parts/Failure';
import { useNotice } from '../../parts/Notices';
import { ViewHead } from '../../parts/ViewFrame';
import { EditingContext, type Editing } from '../edit/editing';
import { PageFrame } from '../edit/PageFrame';
import { ConflictView } from '../properties/ConflictView';
import { useObjectEdit } from '../properties/useObjectEdit';
import { Waiting } from '../../parts/Waiting';

const useStyles = makeStyles({
  view: {
    flexGrow: 1,
    minHeight: 0,
    width: 'min(1000px, 100%)',
    margin: '0 auto',
    padding: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    width: 'min(1000px, 100%)',
    margin: '0 auto',
    boxSizing: 'border-box',
  },
});

/** A person's own settings. */
export default function MeView() {
  const { t } = useTexts();
  const me = useQuery({
    queryKey: ['me'],
    queryFn: api.me,
    staleTime: Infinity,
    refetchOnReconnect: false,
  });
  return (
    <>
      <ViewHead title={t('view.me')} />
      {me.isPending && <Waiting />}
      {me.isError && <Failure error={me.error} retry={() => void me.refetch()} />}
      {me.data && <OwnSettings first={me.data} />}
    </>
  );
}

/** The server says what a person may change alone; everything else is only shown. */
export function lockedForSelf(
  slot: string,
  fields: readonly string[],
): ReturnType<Editing['locked']> {
  return pathsOf(slot).every((path) => fields.includes(path)) ? undefined : 'self';
}

function OwnSettings({ first }: { first: OpenedObject }) {
  const styles = useStyles();
  const { t, count } = useTexts();
  const notify = useNotice();
  const { session } = useSession();
  const edit = useObjectEdit(first, api.saveMe, api.me);
  const { opened, base, edits, problems, conflict, set, reset, run } = edit;
  const [page, setPage] = useState<PageKey>('numbers');
  const editing = useMemo<Editing>(
    () => ({
      kind: 'user',
      account: opened.account,
      base,
      edits,
      problems,
      set,
      reset,
      locked: (slot) => lockedForSelf(slot, opened.editable.fields ?? []),
      insight: session.role === 'administrator',
      photoAddress: api.ownPhotoAddress,
      suggestion: () => null,
      showPage: setPage,
    }),
    [opened, base, edits, problems, set, reset, session.role],
  );
  const edited = Object.keys(edits).length;
  const nothing = (opened.editable.fields ?? []).length === 0;
  return (
    <>
      <div className={styles.view}>
        {edit.failure && !conflict && <Failure error={edit.failure} />}
        {conflict ? (
          <ConflictView conflict={conflict} onDecide={edit.decide} />
        ) : (
          <EditingContext value={editing}>
            <PageFrame
              kind="user"
              pages={PAGES_OF.user}
              page={page}
              onPage={setPage}
              edits={edits}
              problems={problems}
              above={
                <MessageBar intent="info">
                  <MessageBarBody>{t(nothing ? 'me.nothing' : 'me.intro')}</MessageBarBody>
                </MessageBar>
              }
            />
          </EditingContext>
        )}
      </div>
      <div className={styles.foot}>
        <Text size={200} role="status">
          {edited > 0 ? count('properties.edited', edited) : ''}
        </Text>
        <Button
          appearance="primary"
          disabled={edited === 0 || hasFault(edits) || run.isPending || conflict !== null}
          onClick={() =>
            run.mutate({ dryRun: false }, { onSuccess: () => notify({ title: t('me.saved') }) })
          }
        >
          {t('action.save')}
        </Button>
      </div>
    </>
  );
}
