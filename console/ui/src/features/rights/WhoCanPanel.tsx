import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import * as api from '../../api/endpoints';
import type { UserLookup, WhoCan } from '../../api/types';
import { navigate, pathOfObject } from '../../app/router';
import { useStatus } from '../../app/status';
import { useTexts, type Key } from '../../i18n';
import { AUTHORIZATION_BITS, SERVICES } from '../../model/rights';
import { EMPTY_SELECTION } from '../../model/selection';
import type { Column } from '../../parts/grid/columns';
import { PagedGrid } from '../../parts/grid/PagedGrid';
import { sourceText } from '../../parts/sourceText';
import { UserPicker } from '../../parts/UserPicker';
import { usePageStyles } from '../edit/styles';
import { SHARED_RIGHTS, pairRightKey, usePairRightName } from './pairRights';

type Row = WhoCan['items'][number];

const useStyles = makeStyles({
  select: {
    height: '24px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '240px' },
});

/** Everybody who may do something; for rights on another user, on whom. */
export function WhoCanPanel() {
  const texts = useTexts();
  const { t } = texts;
  const page = usePageStyles();
  const styles = useStyles();
  const [right, setRight] = useState<string>('record-calls');
  const [on, setOn] = useState<UserLookup | null>(null);
  const [selection, setSelection] = useState(EMPTY_SELECTION);
  const [total, setTotal] = useState(0);
  const pairName = usePairRightName();
  const isPair = !(SERVICES.user as readonly string[]).includes(right);
  const owner = isPair ? on?.id : undefined;
  const ready = !isPair || owner !== undefined;
  useStatus(ready ? texts.count('rights.people', total) : '');
  const fetchPage = useCallback(
    (offset: number, limit: number) => api.whoCan(right, owner, offset, limit),
    [right, owner],
  );
  const columns = useMemo<Column<Row>[]>(
    () => [
      {
        key: 'name',
        header: t('column.displayName'),
        min: 200,
        grow: 1,
        render: ({ user }) => <span>{user.displayName}</span>,
      },
      {
        key: 'login',
        header: t('column.login'),
        min: 140,
        grow: 0.7,
        render: ({ user }) => <span>{user.login}</span>,
      },
      {
        key: 'sources',
        header: t('rights.sources'),
        min: 280,
        grow: 2,
        render: ({ sources }) => (
          <span>{sources.map((source) => sourceText(source, texts)).join(' · ')}</span>
        ),
      },
    ],
    [t, texts],
  );
  return (
    <>
      <Text className={page.intro}>{t('rights.who-can.intro')}</Text>
      <div className={page.row}>
        <select
          className={styles.select}
          aria-label={t('rights.right')}
          value={right}
          onChange={({ target }) => {
            setRight(target.value);
            setSelection(EMPTY_SELECTION);
          }}
        >
          <optgroup label={t('page.services')}>
            {SERVICES.user.map((key) => (
              <option key={key} value={key}>
                {t(`right.${key}` as Key)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('rights.onOthers')}>
            {AUTHORIZATION_BITS.map((bit) => (
              <option key={pairRightKey(bit)} value={pairRightKey(bit)}>
                {pairName(pairRightKey(bit))}
              </option>
            ))}
            {SHARED_RIGHTS.map((key) => (
              <option key={key} value={key}>
                {pairName(key)}
              </option>
            ))}
          </optgroup>
        </select>
        {isPair && (
          <UserPicker
            label={t('rights.on')}
            placeholder={t('rights.on')}
            value={on ? (on.displayName ?? on.login) : ''}
            onPick={setOn}
          />
        )}
      </div>
      {ready && (
        <div className={styles.list}>
          <PagedGrid<Row>
            label={t('rights.who-can')}
            columns={columns}
            queryKey={['whoCan', right, owner]}
            fetchPage={fetchPage}
            rowKey={({ user }) => user.id}
            textOf={({ user }) => user.displayName}
            selection={selection}
            onSelect={setSelection}
            onOpen={({ user }) => navigate(pathOfObject(user.id, 'services'))}
            onTotal={setTotal}
            empty={t('rights.nobody')}
          />
        </div>
      )}
    </>
  );
}
