import { Spinner, type SpinnerProps } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTexts } from '../i18n';

const PATIENCE_MILLIS = 300;

/** Says that something is being read, but only when it takes long enough to be noticed. */
export function Waiting({ size }: { size?: SpinnerProps['size'] }) {
  const { t } = useTexts();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MILLIS);
    return () => clearTimeout(timer);
  }, []);
  return shown ? <Spinner size={size} label={t('app.loading')} /> : null;
}
