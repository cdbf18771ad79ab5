import { Button, Spinner } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import * as api from '../../api/endpoints';
import type { Session } from '../../api/types';
import { useTexts } from '../../i18n';
import { Failure } from '../../parts/Failure';
import { signOnAgain, worked } from './signOn';

interface Props {
  primary: boolean;
  onLogon: (session: Session) => void;
}

/**
 * Logs on with the ticket of the person's own domain logon. It begins by itself only where it has
 * worked in this tab before: a browser that may not do it here could ask for a password of its own.
 */
export function SingleSignOn({ primary, onLogon }: Props) {
  const { t } = useTexts();
  const begun = useRef(false);
  const logOn = useMutation({
    mutationFn: api.negotiate,
    onSuccess: (session) => {
      worked();
      onLogon(session);
    },
  });
  const { mutate } = logOn;
  useEffect(() => {
    if (begun.current || !signOnAgain()) return;
    begun.current = true;
    mutate();
  }, [mutate]);
  return (
    <>
      <Button
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={logOn.isPending}
        icon={logOn.isPending ? <Spinner size="tiny" aria-label={t('app.loading')} /> : undefined}
        onClick={() => mutate()}
      >
        {t('logon.sso')}
      </Button>
      {logOn.error && <Failure error={logOn.error} />}
    </>
  );
}
