import {
  Button,
  Checkbox,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SearchBox,
  Text,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/endpoints';
import type { LineLookup } from '../api/types';
import { useTexts } from '../i18n';
import { CallRegular } from './icons';
import { useDebounced } from './useDebounced';

const LIMIT = 50;

const useStyles = makeStyles({
  surface: { width: '380px', padding: tokens.spacingHorizontalM },
  tools: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  search: { flexGrow: 1 },
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalS} 0 0`,
    padding: 0,
    maxHeight: '260px',
    overflowY: 'auto',
  },
  line: {
    width: '100%',
    justifyContent: 'space-between',
    fontWeight: tokens.fontWeightRegular,
    columnGap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  number: { fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  label: string;
  onPick: (line: LineLookup) => void;
  /** The button's own text; without it the button is a sign in a field. */
  text?: string;
}

/** A button that opens the list of lines; the free ones first. */
export function LinePicker({ label, onPick, text }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const trigger = (
    <Button
      size="small"
      appearance={text ? 'secondary' : 'transparent'}
      icon={<CallRegular />}
      aria-label={label}
    >
      {text}
    </Button>
  );
  return (
    <Popover open={open} onOpenChange={(_, data) => setOpen(data.open)} trapFocus withArrow>
      <PopoverTrigger disableButtonEnhancement>
        {text ? (
          trigger
        ) : (
          <Tooltip content={label} relationship="label">
            {trigger}
          </Tooltip>
        )}
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={label}>
        <LineList
          onPick={(line) => {
            setOpen(false);
            onPick(line);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}

function LineList({ onPick }: { onPick: (line: LineLookup) => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [free, setFree] = useState(true);
  const wanted = useDebounced(text.trim(), 150);
  const lines = useQuery({
    queryKey: ['lookupLines', wanted, free],
    queryFn: ({ signal }) => api.lookupLines(wanted, free, LIMIT, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <div className={styles.tools}>
        <SearchBox
          size="small"
          className={styles.search}
          aria-label={t('lines.search')}
          placeholder={t('lines.search')}
          value={text}
          onChange={(_, { value }) => setText(value)}
        />
        <Checkbox
          label={t('lines.onlyFree')}
          checked={free}
          onChange={(_, { checked }) => setFree(checked === true)}
        />
      </div>
      <ul className={styles.list} aria-label={t('view.lines')}>
        {lines.data?.map((line) => (
          <li key={line.line}>
            <Button
              appearance="subtle"
              size="small"
              className={styles.line}
              onClick={() => onPick(line)}
            >
              <span className={styles.number}>{line.number}</span>
              <Text size={200} className={styles.quiet}>
                {[line.name, line.ownerName ?? line.owner ?? t('lines.free')].join(' · ')}
              </Text>
            </Button>
          </li>
        ))}
      </ul>
      {lines.data?.length === 0 && <Text size={200}>{t('lines.none')}</Text>}
    </>
  );
}
