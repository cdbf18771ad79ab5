import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { ApiError, Unreachable } from '../api/client';
import type { Job } from '../api/types';
import { useTexts, type Texts } from '../i18n';
import { problemText, withoutOptions } from './problemText';

/** What went wrong, in the person's language, and what the server adds to it. */
export function failureText(error: unknown, texts: Texts): { title: string; detail: string } {
  const { t, maybe } = texts;
  if (error instanceof Unreachable) {
    return { title: t('failure.unreachable'), detail: t('failure.unreachable.next') };
  }
  if (error instanceof ApiError) {
    const kind = error.problem.type.split(':').at(-1) ?? '';
    const title = maybe(
      `failure.${kind}`,
      maybe(`failure.status.${error.status}`, error.problem.title),
    );
    const first = error.problem.problems?.[0];
    const own = first && texts.language !== 'en' ? problemText(first, texts) : undefined;
    const { detail: english } = error.problem;
    const said = english && (texts.phrase(english) ?? withoutOptions(english));
    const detail = own ?? said ?? (first ? problemText(first, texts) : '');
    return { title, detail };
  }
  return { title: t('failure.unexpected'), detail: error instanceof Error ? error.message : '' };
}

/** Why a job has ended early. */
export function jobFailure(job: Job | undefined, { t, phrase }: Texts): string {
  const said = job?.failure;
  return said ? (phrase(said) ?? said) : t('job.failed');
}

export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const texts = useTexts();
  const { title, detail } = failureText(error, texts);
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {detail}
      </MessageBarBody>
      {retry && (
        <MessageBarActions>
          <Button size="small" onClick={retry}>
            {texts.t('action.retry')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
