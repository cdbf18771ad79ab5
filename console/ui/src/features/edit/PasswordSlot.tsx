import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useTexts } from '../../i18n';
import { useSlot } from './editing';
import { usePageStyles } from './styles';

/** The UC password: never shown, only set anew or removed. */
export function PasswordSlot() {
  const state = useSlot('password');
  const { t } = useTexts();
  const page = usePageStyles();
  const isSet = !state.bulk && state.value !== '' && state.value !== undefined;
  const typed = state.edited ? String(state.value ?? '') : '';
  const told = state.edited
    ? state.value === ''
      ? t('password.willBeRemoved')
      : t('password.willBeSet')
    : t(isSet ? 'password.set' : 'password.notSet');
  return (
    <div className={page.section}>
      <h3 className={page.heading}>{t('password.title')}</h3>
      {!state.bulk && <Text className={page.quiet}>{told}</Text>}
      {state.locked === undefined && (
        <div className={page.row}>
          <Field size="small">
            <Input
              type="password"
              autoComplete="new-password"
              aria-label={t('password.new')}
              placeholder={t('password.new')}
              value={typed}
              onChange={(_, { value }) => (value === '' ? state.reset() : state.set(value))}
            />
          </Field>
          {isSet && !state.edited && (
            <Button size="small" onClick={() => state.set('')}>
              {t('password.remove')}
            </Button>
          )}
          {state.edited && (
            <Button size="small" appearance="subtle" onClick={state.reset}>
              {t('bulk.reset')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
