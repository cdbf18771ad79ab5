import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Problem } from '../api/types';
import { useTexts } from '../i18n';
import { isError } from '../model/problems';
import { problemDetail, problemText } from './problemText';

/** Problems of a whole thing, one bar each. */
export function ProblemBars({ problems }: { problems: readonly Problem[] }) {
  const texts = useTexts();
  return problems.map((problem) => (
    <MessageBar
      key={problem.code + problem.field + problem.value}
      intent={isError(problem) ? 'error' : 'warning'}
      layout="multiline"
      title={problemDetail(problem, texts)}
    >
      <MessageBarBody>{problemText(problem, texts)}</MessageBarBody>
    </MessageBar>
  ));
}
