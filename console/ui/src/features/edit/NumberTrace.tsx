import {
  Link,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Spinner,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import * as api from '../../api/endpoints';
import type { NumberReading, NumberWay } from '../../api/types';
import { useTexts } from '../../i18n';
import { Failure } from '../../parts/Failure';
import { useEditing } from './editing';
import { usePageStyles } from './styles';

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '560px',
    maxHeight: '60vh',
    overflowY: 'auto',
  },
  trigger: {
    color: 'inherit',
    fontSize: 'inherit',
    textAlign: 'start',
    fontVariantNumeric: 'tabular-nums',
  },
});

/** What a text is read as; opens to every step that led there, location by location. */
export function NumberTrace({
  reading,
  children,
}: {
  reading: NumberReading;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { account } = useEditing();
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const traced = useQuery({
    queryKey: ['numbers', 'traced', account?.id, reading.text],
    queryFn: ({ signal }) => api.readNumbers([reading.text], account?.id, true, signal),
    enabled: open,
  });
  const ways = traced.data?.[0]?.ways;
  const title = t('trace.title', { text: reading.text });
  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Link as="button" className={styles.trigger} title={title}>
          {children}
        </Link>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={title} tabIndex={0}>
        <Text weight="semibold">{title}</Text>
        {traced.isPending && <Spinner size="small" aria-label={t('app.loading')} />}
        {traced.isError && <Failure error={traced.error} />}
        {ways?.map((way) => (
          <Way key={way.location} way={way} />
        ))}
        {ways?.length === 0 && <Text size={200}>{t('trace.noLocation')}</Text>}
      </PopoverSurface>
    </Popover>
  );
}

function Way({ way }: { way: NumberWay }) {
  const page = usePageStyles();
  const { t, maybe, phrase } = useTexts();
  return (
    <section className={page.section}>
      <h4 className={page.heading}>
        {`${way.location}: ${way.number ?? t('numbers.refused')}`}
        {way.kind && way.kind !== 'refused' && (
          <Text className={page.quiet}>{` · ${t(`numbers.kind.${way.kind}`)}`}</Text>
        )}
      </h4>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t('trace.step')}</th>
            <th scope="col">{t('trace.before')}</th>
            <th scope="col">{t('trace.after')}</th>
            <th scope="col">{t('trace.note')}</th>
          </tr>
        </thead>
        <tbody>
          {way.steps.map((step, at) => (
            <tr key={at}>
              <td>{maybe(`step.${step.step}`, step.step)}</td>
              <td className={page.mono}>{step.before}</td>
              <td className={page.mono}>{step.after}</td>
              <td>
                <Text size={200}>
                  {maybe(`trace.note.${step.note}`, phrase(step.note) ?? step.note)}
                </Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
