import { Field, Input, mergeClasses } from '@fluentui/react-components';
import type { NumberReading } from '../../api/types';
import { useTexts } from '../../i18n';
import { valueOf } from '../../model/edits';
import type { TextField } from '../../model/fields';
import { LinePicker } from '../../parts/LinePicker';
import { useEditing, useSlot } from './editing';
import { ReadingCell } from './ReadingCell';
import { usePageStyles } from './styles';
import { ResetButton, labelKey, useSlotMessage } from './TextSlot';
import { useReadings } from './useReadings';

/** Number fields, one a row: the text as stored, the number it is read as, and the line it finds. */
export function NumberRows({ fields }: { fields: readonly TextField[] }) {
  const { base, edits, account } = useEditing();
  const { t } = useTexts();
  const styles = usePageStyles();
  const texts = fields.map(({ path }) => String(valueOf(base, edits, path) ?? ''));
  const readings = useReadings(texts, account?.id);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" style={{ width: '17%' }}>
            {t('numbers.field')}
          </th>
          <th scope="col" style={{ width: '37%' }}>
            {t('numbers.stored')}
          </th>
          <th scope="col" style={{ width: '21%' }}>
            {t('numbers.converted')}
          </th>
          <th scope="col">{t('numbers.line')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field, at) => (
          <NumberRow key={field.path} field={field} reading={readings.get(texts[at] ?? '')} />
        ))}
      </tbody>
    </table>
  );
}

function NumberRow({ field, reading }: { field: TextField; reading?: NumberReading }) {
  const state = useSlot(field.path);
  const { insight } = useEditing();
  const { t } = useTexts();
  const styles = usePageStyles();
  const message = useSlotMessage(field, state);
  const value = String(state.value ?? '');
  const label = t(labelKey(field.path));
  const locked = state.locked !== undefined;
  return (
    <tr className={mergeClasses(state.edited && styles.edited)}>
      <th scope="row">{label}</th>
      <td>
        <Field size="small" {...message}>
          <Input
            aria-label={label}
            className={mergeClasses(styles.input, styles.tabular)}
            value={value}
            readOnly={locked}
            title={state.locked ? t(`locked.${state.locked}`) : undefined}
            appearance={locked ? 'filled-darker' : 'outline'}
            placeholder={state.bulk && !state.edited ? t('bulk.unchanged') : undefined}
            onChange={(_, data) => state.set(data.value)}
            contentAfter={
              state.bulk && state.edited ? (
                <ResetButton reset={state.reset} />
              ) : locked || !insight ? undefined : (
                <LinePicker
                  label={t('lines.pickFor', { field: label })}
                  onPick={(line) => state.set(line.number)}
                />
              )
            }
          />
        </Field>
      </td>
      <ReadingCell reading={value === '' ? undefined : reading} dialedOnly={field.dialedOnly} />
    </tr>
  );
}
