import {
  Button,
  Field,
  Input,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import * as api from '../../api/endpoints';
import { ApiError } from '../../api/client';
import type { Session } from '../../api/types';
import { useTexts } from '../../i18n';
import { Failure } from '../../parts/Failure';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
});

interface Props {
  /** The name that must be used, where a session goes on. */
  fixedUser?: string;
  /** What is filled in at first. */
  filled?: { user: string; password: string } | null;
  onLogon: (session: Session) => void;
}

/** Name and password of one's own directory account. */
export function LogonForm({ fixedUser, filled, onLogon }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const [user, setUser] = useState(fixedUser ?? filled?.user ?? '');
  const [password, setPassword] = useState(filled?.password ?? '');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const logOn = useMutation({
    mutationFn: () => api.logOn(user.trim(), password),
    onSuccess: onLogon,
    onError: () => setPassword(''),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!logOn.isPending) logOn.mutate();
  };
  const refused = logOn.error instanceof ApiError && logOn.error.status === 401;
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={t('logon.user')}>
        {fixedUser ? (
          <Text weight="semibold">{fixedUser}</Text>
        ) : (
          <Input
            ref={first}
            name="user"
            autoComplete="username"
            value={user}
            onChange={(_, { value }) => setUser(value)}
          />
        )}
      </Field>
      <Field
        label={t('logon.password')}
        validationMessage={refused ? t('logon.refused') : undefined}
        validationState={refused ? 'error' : 'none'}
      >
        <Input
          ref={fixedUser ? first : undefined}
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
      {logOn.error && !refused && <Failure error={logOn.error} />}
      <Button
        type="submit"
        appearance="primary"
        disabled={user.trim() === '' || password === ''}
        icon={logOn.isPending ? <Spinner size="tiny" aria-label={t('app.loading')} /> : undefined}
      >
        {t('logon.submit')}
      </Button>
    </form>
  );
}
