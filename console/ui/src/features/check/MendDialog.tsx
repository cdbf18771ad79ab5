import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import * as api from '../../api/endpoints';
import type { Finding } from '../../api/types';
import { useTexts } from '../../i18n';
import { DiffTable } from '../../parts/DiffTable';
import { Failure } from '../../parts/Failure';
import { useNotice } from '../../parts/Notices';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  command: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** Shows what the mend would write, and writes it when told to. */
export function MendDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const notify = useNotice();
  const queries = useQueryClient();
  const mend = finding.mend;
  const plan = useQuery({
    queryKey: ['mend', mend],
    enabled: mend !== null,
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => {
      const { id, change } = mend ?? { id: '', change: {} };
      const { etag } = await api.object(id);
      return { etag, saved: await api.saveObject(id, change, etag, true) };
    },
  });
  const apply = useMutation({
    mutationFn: () => api.saveObject(mend?.id ?? '', mend?.change ?? {}, plan.data?.etag ?? ''),
    onSuccess: () => {
      notify({ title: t('check.mended', { name: finding.object?.name ?? '' }) });
      void queries.invalidateQueries();
      onClose();
    },
  });
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('check.mend.title', { name: finding.object?.name ?? '' })}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{finding.message}</Text>
            {plan.isPending && <Spinner size="small" aria-label={t('app.loading')} />}
            {plan.data && <DiffTable changes={plan.data.saved.changes} />}
            {(plan.error ?? apply.error) && <Failure error={plan.error ?? apply.error} />}
            {finding.command && (
              <div>
                <Text size={200}>{t('check.command')}</Text>
                <div className={styles.command}>{finding.command}</div>
              </div>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            <Button
              appearance="primary"
              disabled={!plan.data || plan.data.saved.changes.length === 0 || apply.isPending}
              onClick={() => apply.mutate()}
            >
              {t('check.mend')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
