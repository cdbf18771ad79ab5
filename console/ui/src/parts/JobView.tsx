import {
  Badge,
  Button,
  ProgressBar,
  Text,
  makeStyles,
  tokens,
  type BadgeProps,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Job, JobResult, ResultOutcome } from '../api/types';
import { useTexts } from '../i18n';
import { DiffTable } from './DiffTable';
import { isError } from '../model/problems';
import { jobFailure } from './Failure';
import { problemText } from './problemText';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    height: '100%',
    rowGap: tokens.spacingVerticalS,
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  list: { overflow: 'auto', margin: 0, padding: 0, listStyleType: 'none', flexGrow: 1 },
  item: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  name: { minWidth: '200px' },
  grow: { flexGrow: 1 },
  problem: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

const COLORS: Record<ResultOutcome, BadgeProps['color']> = {
  saved: 'success',
  planned: 'brand',
  unchanged: 'informative',
  skipped: 'informative',
  conflict: 'warning',
  invalid: 'danger',
  failed: 'danger',
};

/** Most results are alike; more than this are shown only when asked for. */
const FIRST = 200;

/** How far a job is, and what came of each object. */
export function JobView({ job }: { job: Job | undefined }) {
  const styles = useStyles();
  const texts = useTexts();
  const { t, count, number } = texts;
  const [all, setAll] = useState(false);
  if (!job) return <ProgressBar aria-label={t('app.loading')} />;
  const outcomes = countsOf(job.results);
  const shown = all ? job.results : job.results.slice(0, FIRST);
  return (
    <div className={styles.view}>
      {job.state === 'running' && (
        <ProgressBar aria-label={t('job.progress')} max={Math.max(job.total, 1)} value={job.done} />
      )}
      <div className={styles.counts} role="status">
        {!(job.done === job.total && outcomes.has('planned')) && (
          <Text size={200}>
            {t('job.done', { done: number(job.done), total: number(job.total) })}
          </Text>
        )}
        {[...outcomes].map(([outcome, n]) => (
          <Badge key={outcome} appearance="tint" color={COLORS[outcome]}>
            {count(`outcome.${outcome}`, n)}
          </Badge>
        ))}
        {job.state === 'cancelled' && <Text size={200}>{t('job.cancelled')}</Text>}
        {job.state === 'failed' && <Text size={200}>{jobFailure(job, texts)}</Text>}
      </div>
      <ul className={styles.list}>
        {shown.map((result, at) => (
          <ResultItem key={result.id} result={result} first={at === 0} />
        ))}
      </ul>
      {job.results.length > shown.length && (
        <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
          {t('job.all', { n: number(job.results.length) })}
        </Button>
      )}
    </div>
  );
}

export function countsOf(results: readonly JobResult[]): ReadonlyMap<ResultOutcome, number> {
  const counts = new Map<ResultOutcome, number>();
  for (const { outcome } of results) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  return counts;
}

function ResultItem({ result, first }: { result: JobResult; first: boolean }) {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const [open, setOpen] = useState(first);
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Badge appearance="tint" color={COLORS[result.outcome]}>
          {t(`outcome.${result.outcome}`)}
        </Badge>
        <Text className={styles.name} title={result.dn}>
          {result.name}
        </Text>
        <span className={styles.grow}>
          {result.problems.map((problem) => (
            <Text
              key={problem.code + problem.field}
              size={200}
              className={isError(problem) ? styles.problem : styles.warning}
            >
              {problemText(problem, texts)}
            </Text>
          ))}
        </span>
        {result.changes.length > 0 && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'job.hide' : 'job.show')}
          </Button>
        )}
      </div>
      {open && <DiffTable changes={result.changes} />}
    </li>
  );
}
