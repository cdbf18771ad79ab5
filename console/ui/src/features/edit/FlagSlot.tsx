import { Checkbox, makeStyles, mergeClasses, type CheckboxProps } from '@fluentui/react-components';
import { useTexts } from '../../i18n';
import { nextFlag, type Slot } from '../../model/edits';
import { useSlot } from './editing';
import { usePageStyles } from './styles';

const useStyles = makeStyles({
  dense: {
    display: 'flex',
    '& .fui-Checkbox__indicator': { marginTop: '6px', marginBottom: '6px' },
    '& .fui-Checkbox__label': { paddingTop: '4px', paddingBottom: '4px' },
  },
});

/** A yes-or-no setting. */
export function FlagSlot({ slot, label }: { slot: Slot; label: CheckboxProps['label'] }) {
  const state = useSlot(slot);
  const styles = usePageStyles();
  const dense = useStyles();
  const { t } = useTexts();
  const checked: CheckboxProps['checked'] =
    state.bulk && !state.edited ? 'mixed' : Boolean(state.value);
  const change = () => {
    if (!state.bulk) {
      state.set(!state.value);
      return;
    }
    const next = nextFlag(state.edited, Boolean(state.value));
    if (next === null) state.reset();
    else state.set(next);
  };
  return (
    <Checkbox
      className={mergeClasses(dense.dense, state.edited && styles.edited)}
      label={label}
      checked={checked}
      disabled={state.locked !== undefined}
      title={state.locked ? t(`locked.${state.locked}`) : undefined}
      onChange={change}
    />
  );
}
