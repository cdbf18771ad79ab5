import {
  Badge,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import * as api from '../../api/endpoints';
import type { SetupPart } from '../../api/endpoints';
import { useTexts, type Key, type Texts } from '../../i18n';
import { AskDialog } from '../../parts/AskDialog';
import { Failure, jobFailure } from '../../parts/Failure';
import { ProblemBars } from '../../parts/ProblemBars';
import { useJob } from '../../parts/useJob';
import { CheckmarkCircleFilled } from '../../parts/icons';
import { usePageStyles } from '../edit/styles';

const useStyles = makeStyles({
  content: { '& > *': { flexShrink: 0 } },
  steps: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    maxHeight: '48vh',
    overflow: 'auto',
  },
  text: { display: 'block', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

interface Props {
  part: SetupPart;
  purpose: string;
  onClose: () => void;
}

/** What is sent, as it is; only the remarks about it are in the page's language. */
export const stepText = (text: string, phrase: Texts['phrase']) =>
  text.replace(/^# (.+)$/gm, (whole, remark: string) => {
    const said = phrase(remark);
    return said === null ? whole : `# ${said}`;
  });

/** The steps of a set-up, before and while they are done. */
export function PlanDialog({ part, purpose, onClose }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useTexts();
  const { t, count, number, phrase } = texts;
  const queries = useQueryClient();
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJob(jobId);
  const plan = useQuery({
    queryKey: ['plan', part, purpose],
    queryFn: () => api.setupPlan(part, purpose),
    staleTime: Infinity,
    gcTime: 0,
  });
  const apply = useMutation({
    mutationFn: (digest: string) => api.setupApply(part, purpose, digest),
    onSuccess: (started) => setJobId(started.job),
  });
  const state = job.data?.state;
  useEffect(() => {
    if (!state || state === 'running') return;
    void queries.invalidateQueries({ queryKey: ['setup'] });
    void queries.invalidateQueries({ queryKey: ['session'] }); // says where settings are stored now
  }, [state, queries]);
  const steps = plan.data?.steps ?? [];
  const done = job.data?.done ?? 0;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // the step that is being done stays in view
    if (done > 0) list.current?.children[done]?.scrollIntoView({ block: 'nearest' });
  }, [done]);
  const blocked = plan.data?.problems.some((one) => one.severity === 'error') ?? false;
  const running = jobId !== null && (state === undefined || state === 'running');
  const failure = plan.error ?? apply.error ?? job.error;
  return (
    <AskDialog
      title={t(`setup.plan.${part}.${purpose}` as Key)}
      wide
      className={styles.content}
      busy={running}
      action={
        jobId
          ? undefined
          : {
              label: t('setup.apply'),
              disabled: steps.length === 0 || blocked || apply.isPending,
              run: () => plan.data && apply.mutate(plan.data.digest),
            }
      }
      onClose={onClose}
    >
      {failure && <Failure error={failure} />}
      {plan.isPending && <Spinner label={t('setup.planning')} />}
      {plan.data && (
        <Text>
          {steps.length === 0
            ? t('setup.nothing')
            : count('setup.steps', steps.length, {
                server: plan.data.server,
              })}
        </Text>
      )}
      {plan.data && <ProblemBars problems={plan.data.problems} />}
      {jobId && (
        <>
          {running && (
            <ProgressBar
              aria-label={t('job.progress')}
              max={Math.max(job.data?.total ?? steps.length, 1)}
              value={done}
            />
          )}
          <Text size={200} role="status">
            {t('job.done', { done: number(done), total: number(steps.length) })}
          </Text>
        </>
      )}
      {state === 'done' && (
        <MessageBar intent="success">
          <MessageBarBody>{t('setup.done')}</MessageBarBody>
        </MessageBar>
      )}
      {state === 'failed' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{jobFailure(job.data, texts)}</MessageBarBody>
        </MessageBar>
      )}
      <ol ref={list} className={styles.steps} tabIndex={0} aria-label={t('setup.stepList')}>
        {steps.map((step, at) => (
          <li key={at}>
            <span className={page.row}>
              <Text weight="semibold">{phrase(step.title) ?? step.title}</Text>
              {!step.reversible && (
                <Badge appearance="tint" color="warning">
                  {t('setup.irreversible')}
                </Badge>
              )}
              {done > at && (
                <CheckmarkCircleFilled className={page.good} aria-label={t('setup.stepDone')} />
              )}
            </span>
            <Text size={200} className={styles.text}>
              {stepText(step.text, phrase)}
            </Text>
          </li>
        ))}
      </ol>
    </AskDialog>
  );
}
