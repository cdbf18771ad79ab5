import { Combobox, Option, makeStyles, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../api/endpoints';
import type { UserLookup } from '../api/types';
import { useTexts } from '../i18n';
import { useDebounced } from './useDebounced';

const LIMIT = 20;

const useStyles = makeStyles({
  box: { minWidth: '200px' },
  list: { width: '320px', maxHeight: '50vh' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  label: string;
  placeholder?: string;
  /** The name shown while nothing is typed. */
  value?: string;
  disabled?: boolean;
  onPick: (user: UserLookup) => void;
  onClear?: () => void;
}

/** Finds a user by any part of the name. */
export function UserPicker({ label, placeholder, value = '', disabled, onPick, onClear }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const wanted = useDebounced((typed ?? '').trim(), 180);
  const users = useQuery({
    queryKey: ['lookupUsers', wanted],
    queryFn: ({ signal }) => api.lookupUsers(wanted, LIMIT, signal),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const leave = () => {
    if (typed === '' && value !== '') onClear?.();
    setTyped(null);
  };
  return (
    <Combobox
      className={styles.box}
      size="small"
      freeform
      disabled={disabled}
      aria-label={label}
      placeholder={placeholder ?? t('picker.user')}
      value={typed ?? value}
      selectedOptions={[]}
      open={open}
      listbox={{ className: styles.list }}
      positioning={{ matchTargetSize: undefined }}
      onOpenChange={(_, data) => {
        setOpen(data.open);
        if (data.open) setTyped((text) => text ?? '');
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        setOpen(true); // a pasted text, too
      }}
      onBlur={leave}
      onOptionSelect={(_, { optionValue }) => {
        const user = users.data?.find((one) => one.id === optionValue);
        if (!user) return;
        setTyped(null);
        onPick(user);
      }}
    >
      {(wanted === '' ? [] : (users.data ?? [])).map((user) => (
        <Option key={user.id} value={user.id} text={user.displayName ?? user.login}>
          <span>{user.displayName ?? user.login}</span>
          <span className={styles.quiet}>{user.login}</span>
        </Option>
      ))}
      {(wanted === '' || users.data?.length === 0) && (
        <Option disabled value="" text="">
          {t(wanted === '' ? 'picker.type' : 'search.nothing')}
        </Option>
      )}
    </Combobox>
  );
}
