import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Kind, Summary } from '../../api/types';
import { useSession } from '../../app/session';
import { useTexts } from '../../i18n';
import { hasFault } from '../../model/checks';
import { BULK_BASE, changeOf, withEdit, withoutEdit, type Slots } from '../../model/edits';
import { textField, type PageKey } from '../../model/fields';
import { DialogButton } from '../../parts/DialogButton';
import { Effects } from '../../parts/Effects';
import { Failure } from '../../parts/Failure';
import { JobView } from '../../parts/JobView';
import { useKeptFocus } from '../../parts/useKeptFocus';
import { EditingContext, type Editing } from '../edit/editing';
import { PageFrame } from '../edit/PageFrame';
import type { BulkRequest } from '../browse/useObjectActions';
import { useBulk } from './useBulk';

/** The pages that make sense for many objects at once: a number or an identity is never shared. */
const BULK_PAGES: Record<Kind, readonly PageKey[]> = {
  user: ['uc', 'contact', 'services', 'lines', 'authorizations', 'object'],
  group: ['uc', 'leaders', 'services', 'authorizations', 'object'],
  computer: ['uc', 'multiline', 'dialing', 'object'],
};

const useStyles = makeStyles({
  surface: {
    width: 'min(1000px, calc(100vw - 32px))',
    maxWidth: 'none',
    height: 'min(640px, calc(100vh - 32px))',
    maxHeight: 'none',
  },
  body: { height: '100%', gridTemplateRows: 'auto minmax(0, 1fr) auto' },
  content: { display: 'flex', flexDirection: 'column', overflow: 'hidden', minHeight: 0 },
  foot: {
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
  },
  grow: { flexGrow: 1 },
});

interface Props extends BulkRequest {
  onClose: () => void;
}

/** One change for many objects: edit, look at what it would do, do it, and undo it. */
export default function BulkDialog({ items, kind, change: given, onClose }: Props) {
  const styles = useStyles();
  const { t, count } = useTexts();
  const { session } = useSession();
  const [edits, setEdits] = useState<Slots>({});
  const [page, setPage] = useState<PageKey>('uc');
  const ids = useMemo(() => items.map((one: Summary) => one.id), [items]);
  const bulk = useBulk(ids);
  const started = useRef(false);
  useEffect(() => {
    if (!given || started.current) return;
    started.current = true;
    bulk.preview(given);
  }, [given, bulk]);

  const editing = useMemo<Editing>(
    () => ({
      kind,
      account: null,
      base: BULK_BASE,
      edits,
      problems: [],
      set: (slot, value) => setEdits((old) => withEdit(BULK_BASE, old, slot, value)),
      reset: (slot) => setEdits((old) => withoutEdit(old, slot)),
      locked: (slot) =>
        (textField(slot)?.standard ?? slot === 'photo') && !session.writeBack
          ? 'write-back'
          : undefined,
      insight: true,
      photoAddress: () => '',
      suggestion: () => null,
      showPage: setPage,
    }),
    [kind, edits, session.writeBack],
  );
  const back = useCallback(() => bulk.back(), [bulk]);
  const edited = Object.keys(edits).length;
  const { step, job, error } = bulk;
  const finished = job !== undefined && job.state !== 'running';
  const surface = useKeptFocus(`${step} ${job?.state}`);
  const title = t(`bulk.title.${step}`, { objects: count(`bulk.${kind}`, items.length) });
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface ref={surface} className={styles.surface} aria-label={title}>
        <DialogBody className={styles.body}>
          <DialogTitle as="h2">{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {error && <Failure error={error} />}
            {step === 'edit' && (
              <EditingContext value={editing}>
                <PageFrame
                  kind={kind}
                  pages={BULK_PAGES[kind]}
                  page={page}
                  onPage={setPage}
                  edits={edits}
                  problems={[]}
                  above={<Text size={200}>{t('bulk.intro')}</Text>}
                />
              </EditingContext>
            )}
            {step === 'preview' && finished && <Effects ids={ids} change={bulk.change} />}
            {step !== 'edit' && <JobView job={job} />}
          </DialogContent>
          <div className={styles.foot}>
            <Text size={200} role="status">
              {step === 'edit' && edited > 0 ? count('properties.edited', edited) : ''}
            </Text>
            <span className={styles.grow} />
            {step === 'edit' && (
              <DialogButton
                appearance="primary"
                disabled={edited === 0 || hasFault(edits)}
                onClick={() => bulk.preview(changeOf(edits))}
              >
                {t('properties.preview')}
              </DialogButton>
            )}
            {step === 'preview' && !given && (
              <DialogButton onClick={back}>{t('action.goBack')}</DialogButton>
            )}
            {step === 'preview' && (
              <DialogButton
                appearance="primary"
                disabled={!finished || !bulk.changes}
                onClick={bulk.apply}
              >
                {t(items.length > 1 ? 'bulk.apply' : 'action.apply')}
              </DialogButton>
            )}
            {job?.state === 'running' && step !== 'edit' && (
              <DialogButton onClick={bulk.cancel}>{t('bulk.stop')}</DialogButton>
            )}
            {step === 'done' && finished && job.activityId && (
              <DialogButton onClick={() => bulk.undo(job.activityId ?? '')}>
                {t('activity.undo')}
              </DialogButton>
            )}
            <DialogButton onClick={onClose}>
              {t(step === 'done' || step === 'undone' ? 'action.close' : 'action.cancel')}
            </DialogButton>
          </div>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
