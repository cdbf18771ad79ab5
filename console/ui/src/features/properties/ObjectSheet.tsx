import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import * as api from '../../api/endpoints';
import type { OpenedObject } from '../../api/types';
import { useAccountEvents } from '../../app/live';
import { navigate } from '../../app/router';
import { useTexts } from '../../i18n';
import { hasFault } from '../../model/checks';
import { changeOf, identityOnSetUp, pageOf } from '../../model/edits';
import { placeOf } from '../../model/dn';
import { PAGES_OF, textField, type PageKey } from '../../model/fields';
import { isReadOnly } from '../../model/paths';
import { isError } from '../../model/problems';
import { ConfirmDialog } from '../../parts/ConfirmDialog';
import { useNotice } from '../../parts/Notices';
import { ObjectIcon } from '../../parts/ObjectIcon';
import { EditingContext, type Editing } from '../edit/editing';
import { PageFrame } from '../edit/PageFrame';
import { ConflictView } from './ConflictView';
import { SheetFoot } from './SheetFoot';
import { SheetMessages } from './SheetMessages';
import { PreviewDialog } from './PreviewDialog';
import { useObjectEdit } from './useObjectEdit';

const useStyles = makeStyles({
  surface: {
    width: 'min(1000px, calc(100vw - 32px))',
    maxWidth: 'none',
    height: 'min(660px, calc(100vh - 32px))',
    maxHeight: 'none',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
  },
  body: {
    height: '100%',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    rowGap: tokens.spacingVerticalM,
  },
  title: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
  content: {
    overflow: 'hidden',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    minHeight: 0,
  },
  frame: { flexGrow: 1, minHeight: 0 },
  grow: { flexGrow: 1 },
  place: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  first: OpenedObject;
  page: PageKey;
  onClose: () => void;
}

/** The property sheet: pages on the left, OK, Cancel and Apply below, as everybody knows it. */
export function ObjectSheet({ first, page: firstPage, onClose }: Props) {
  const styles = useStyles();
  const { t, count } = useTexts();
  const notify = useNotice();
  const { id } = first.account;
  const read = useCallback(() => api.object(id), [id]);
  const edit = useObjectEdit(
    first,
    (change, etag, dryRun) => api.saveObject(id, change, etag, dryRun),
    read,
  );
  const { opened, base, edits, problems, told, conflict, set, reset, run } = edit;
  const { kind, account, editable } = opened;
  const [page, setPage] = useState<PageKey>(PAGES_OF[kind].includes(firstPage) ? firstPage : 'uc');
  const [preview, setPreview] = useState(false);
  const [asking, setAsking] = useState(false);
  /** The version that somebody else made meanwhile. */
  const [newer, setNewer] = useState<string | null>(null);
  const elsewhere = newer !== null && newer !== opened.etag;
  const edited = Object.keys(edits).length;
  const faulty = hasFault(edits);
  const quiet = run.isPending;
  useAccountEvents(
    id,
    // one's own save is told of as well; only another version than the one shown is news
    useCallback(() => {
      read()
        .then((now) => setNewer(now.etag))
        .catch(() => setNewer(''));
    }, [read]),
  );

  const editing = useMemo<Editing>(
    () => ({
      kind,
      account,
      base,
      edits,
      problems,
      set: (slot, value) => {
        set(slot, value);
        if (slot !== 'enabled' || kind !== 'user') return;
        if (isReadOnly('identity', editable.readOnly ?? [])) return;
        const identity = identityOnSetUp(base, edits, opened.suggestions.identity, value === true);
        if (identity !== null) set('identity', identity);
      },
      reset,
      locked: (slot) => {
        if (editable.mayWrite === false || isReadOnly(slot, editable.readOnly ?? [])) {
          return 'no-right';
        }
        const standard = textField(slot)?.standard ?? /^(photo|member:)/.test(slot);
        return standard && !editable.writeBack ? 'write-back' : undefined;
      },
      insight: true,
      photoAddress: (version) => api.photoAddress(account.id, version),
      suggestion: (slot) =>
        slot === 'displayName' || slot === 'identity' ? suggestionFor(slot, opened, edits) : null,
      showPage: setPage,
    }),
    [kind, account, base, edits, problems, set, reset, editable, opened],
  );

  useEffect(() => {
    const wrong = told.find(isError); // not `problems`: what is typed must not turn the page
    if (wrong)
      setPage((old) =>
        PAGES_OF[kind].includes(pageOf(wrong.slot, kind)) ? pageOf(wrong.slot, kind) : old,
      );
  }, [told, kind]);

  const name = account.displayName ?? account.login.replace(/\$$/, '');
  const save = (thenClose: boolean) => {
    if (edited === 0) {
      if (thenClose) onClose();
      return;
    }
    run.mutate(
      { dryRun: false },
      {
        onSuccess: () => {
          setNewer(null);
          notify({ title: t('properties.saved', { name }) });
          if (thenClose) onClose();
        },
      },
    );
  };
  const cancel = () => (edited > 0 ? setAsking(true) : onClose());
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && cancel()}>
      <DialogSurface
        className={styles.surface}
        aria-label={t('properties.title', { name })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && event.ctrlKey) save(true);
        }}
      >
        <DialogBody className={styles.body}>
          <DialogTitle as="h2" className={styles.title}>
            <ObjectIcon kind={kind} enabled={account.enabled} />
            <span className={styles.name}>{t('properties.title', { name })}</span>
            <Text size={200} className={styles.quiet}>
              {t(`kind.${kind}`)}
            </Text>
            <span className={styles.grow} />
            <Link
              as="button"
              className={styles.place}
              title={t('properties.locate')}
              disabled={edited > 0}
              onClick={() => navigate(`/?at=${encodeURIComponent(account.dn)}`)}
            >
              {placeOf(account.dn)}
            </Link>
          </DialogTitle>
          <DialogContent className={styles.content}>
            <SheetMessages
              error={edit.failure}
              problems={problems}
              kind={kind}
              readOnly={
                editable.mayWrite === false
                  ? 'all'
                  : (editable.readOnly ?? []).length > 0
                    ? 'some'
                    : 'none'
              }
              onTakeOver={
                elsewhere && !quiet && !conflict
                  ? () => void edit.takeOver().then(() => setNewer(null))
                  : undefined
              }
            />
            {conflict ? (
              <ConflictView
                conflict={conflict}
                onDecide={(now, decided) => {
                  edit.decide(now, decided);
                  setNewer(null);
                  run.reset();
                }}
              />
            ) : (
              <div className={styles.frame}>
                <EditingContext value={editing}>
                  <PageFrame
                    kind={kind}
                    pages={PAGES_OF[kind]}
                    page={page}
                    onPage={setPage}
                    edits={edits}
                    problems={problems}
                  />
                </EditingContext>
              </div>
            )}
          </DialogContent>
          <SheetFoot
            edited={edited}
            blocked={faulty || quiet || conflict !== null}
            busy={quiet}
            onPreview={() => run.mutate({ dryRun: true }, { onSuccess: () => setPreview(true) })}
            onOk={() => save(true)}
            onCancel={cancel}
            onApply={() => save(false)}
          />
        </DialogBody>
        {preview && run.data && (
          <PreviewDialog
            saved={run.data}
            change={changeOf(edits)}
            onClose={() => setPreview(false)}
            onSave={() => {
              setPreview(false);
              save(false);
            }}
          />
        )}
        {asking && (
          <ConfirmDialog
            title={t('properties.discard')}
            text={count('properties.discard.text', edited)}
            confirm={t('properties.discard.yes')}
            onConfirm={onClose}
            onClose={() => setAsking(false)}
          />
        )}
      </DialogSurface>
    </Dialog>
  );
}

/** "First Last" from what is typed; the server's own suggestion for everything else. */
function suggestionFor(
  slot: 'displayName' | 'identity',
  opened: OpenedObject,
  edits: Editing['edits'],
) {
  if (slot === 'identity') return opened.suggestions.identity;
  const part = (path: 'firstName' | 'lastName') =>
    String(edits[path] ?? opened.account[path] ?? '').trim();
  return [part('firstName'), part('lastName')].filter(Boolean).join(' ') || null;
}
