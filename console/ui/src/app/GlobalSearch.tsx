import { Combobox, Option, makeStyles, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/endpoints';
import { useTexts } from '../i18n';
import { SearchRegular } from '../parts/icons';
import { ObjectIcon } from '../parts/ObjectIcon';
import { useDebounced } from '../parts/useDebounced';
import { navigate, pathOfObject } from './router';

const LIMIT = 20;

const useStyles = makeStyles({
  box: { minWidth: '200px', width: '220px' },
  list: { width: '380px', maxHeight: '60vh' },
  option: { columnGap: tokens.spacingHorizontalS },
  name: { whiteSpace: 'nowrap' },
  detail: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** Finds anything in the directory while it is typed, and opens its Properties. */
export function GlobalSearch() {
  const styles = useStyles();
  const { t } = useTexts();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const wanted = useDebounced(text.trim(), 180);
  const found = useQuery({
    queryKey: ['search', wanted],
    queryFn: ({ signal }) => api.search(wanted, LIMIT, signal),
    enabled: wanted.length > 0,
    placeholderData: keepPreviousData,
  });
  const items = wanted ? (found.data ?? []) : [];
  return (
    <Combobox
      className={styles.box}
      size="small"
      freeform
      expandIcon={<SearchRegular />}
      aria-label={t('search.everything')}
      placeholder={t('search.everything')}
      title={t('search.hint')}
      value={text}
      selectedOptions={[]}
      listbox={{ className: styles.list }}
      positioning={{ matchTargetSize: undefined, align: 'end' }}
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      onChange={(event) => {
        setText(event.target.value);
        setOpen(true); // a pasted text, too
      }}
      onOptionSelect={(_, { optionValue }) => {
        if (!optionValue) return;
        setText('');
        navigate(pathOfObject(optionValue));
      }}
    >
      {items.map((item) => (
        <Option key={item.id} value={item.id} text={item.name} className={styles.option}>
          <ObjectIcon kind={item.kind} enabled={item.enabled} />
          <span className={styles.name}>{item.displayName ?? item.name}</span>
          <span className={styles.detail}>
            {[item.login, item.business].filter(Boolean).join(' · ')}
          </span>
        </Option>
      ))}
      {wanted && !found.isFetching && items.length === 0 && (
        <Option disabled value="" text="">
          {t('search.nothing')}
        </Option>
      )}
    </Combobox>
  );
}
