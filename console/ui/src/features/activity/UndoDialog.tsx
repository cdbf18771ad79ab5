import { makeStyles } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import * as api from '../../api/endpoints';
import type { Activity } from '../../api/types';
import { useTexts } from '../../i18n';
import { AskDialog } from '../../parts/AskDialog';
import { Failure } from '../../parts/Failure';
import { JobView } from '../../parts/JobView';
import { useJob } from '../../parts/useJob';

const useStyles = makeStyles({ content: { minHeight: '180px', maxHeight: '60vh' } });

/** Shows what taking a change back would write, then does it. */
export function UndoDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const queries = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const [applied, setApplied] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const job = useJob(jobId);
  useEffect(() => {
    let wanted = true;
    api
      .undo(activity.id, true)
      .then((started) => wanted && setJobId(started.job))
      .catch((refused: unknown) => wanted && setError(refused));
    return () => {
      wanted = false;
    };
  }, [activity.id]);
  const apply = () => {
    setApplied(true);
    setError(null);
    setJobId(null);
    api
      .undo(activity.id, false)
      .then((started) => setJobId(started.job))
      .then(() => queries.invalidateQueries({ predicate: ({ queryKey: [key] }) => key !== 'job' }))
      .catch((refused: unknown) => {
        setError(refused);
        setApplied(false); // what is refused can be asked for again
        setJobId(jobId);
      });
  };
  const planned = job.data?.results.some((one) => one.outcome === 'planned') ?? false;
  const failure = error ?? job.error;
  return (
    <AskDialog
      title={t(applied ? 'activity.undone' : 'activity.undo.title')}
      wide
      className={styles.content}
      action={applied ? undefined : { label: t('activity.undo'), disabled: !planned, run: apply }}
      onClose={onClose}
    >
      {failure && <Failure error={failure} />}
      {(!failure || job.data) && <JobView job={job.data} />}
    </AskDialog>
  );
}
