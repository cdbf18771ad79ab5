import {
  Button,
  Field,
  Input,
  Link,
  Tooltip,
  mergeClasses,
  type FieldProps,
  type InputProps,
} from '@fluentui/react-components';

import { useTexts, type Key } from '../../i18n';
import { faultOf } from '../../model/checks';
import type { TextField } from '../../model/fields';
import { ArrowResetRegular } from '../../parts/icons';
import { problemText } from '../../parts/problemText';
import { useEditing, useSlot, type SlotState } from './editing';
import { usePageStyles } from './styles';

export const labelKey = (path: string) => `field.${path}` as Key;

/** What stands below a field: the server's problem, or what is wrong while typing. */
export function useSlotMessage(
  field: TextField,
  state: SlotState,
): Pick<FieldProps, 'validationMessage' | 'validationState'> {
  const texts = useTexts();
  const { t } = texts;
  const fault = state.edited ? faultOf(field, String(state.value ?? '')) : null;
  if (fault) {
    const max = field.maxLength;
    return { validationMessage: t(`fault.${fault}`, { max }), validationState: 'error' };
  }
  const [problem] = state.problems;
  if (!problem) return {};
  return {
    validationMessage: problemText(problem, texts),
    validationState: problem.severity === 'error' ? 'error' : 'warning',
  };
}

/** One text of the field table, with its label, its mark when edited, and its problems. */
export function TextSlot({
  field,
  contentAfter,
}: {
  field: TextField;
  contentAfter?: InputProps['contentAfter'];
}) {
  const state = useSlot(field.path);
  const styles = usePageStyles();
  const { t } = useTexts();
  const { suggestion } = useEditing();
  const message = useSlotMessage(field, state);
  const value = String(state.value ?? '');
  const suggested = value === '' && !state.locked && !state.bulk ? suggestion(field.path) : null;
  const hint =
    suggested === null ? undefined : (
      <Link as="button" onClick={() => state.set(suggested)}>
        {t('field.suggestion', { text: suggested })}
      </Link>
    );
  return (
    <div style={{ gridColumn: `span ${field.span ?? 6}` }}>
      <Field label={t(labelKey(field.path))} hint={hint} size="small" {...message}>
        <Input
          className={mergeClasses(styles.input, state.edited && styles.edited)}
          type={field.input === 'email' ? 'email' : field.input === 'url' ? 'url' : 'text'}
          value={value}
          readOnly={state.locked !== undefined}
          title={state.locked ? t(`locked.${state.locked}`) : undefined}
          appearance={state.locked ? 'filled-darker' : 'outline'}
          placeholder={state.bulk && !state.edited ? t('bulk.unchanged') : undefined}
          onChange={(_, data) => state.set(data.value)}
          contentAfter={
            state.bulk && state.edited ? <ResetButton reset={state.reset} /> : contentAfter
          }
        />
      </Field>
    </div>
  );
}

/** Takes the edit of a field back. */
export function ResetButton({ reset }: { reset: () => void }) {
  const { t } = useTexts();
  return (
    <Tooltip content={t('bulk.reset')} relationship="label">
      <Button size="small" appearance="transparent" icon={<ArrowResetRegular />} onClick={reset} />
    </Tooltip>
  );
}
