import {
  Badge,
  Button,
  SearchBox,
  Text,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import * as api from '../../../api/endpoints';
import type { Summary } from '../../../api/types';
import { useTexts } from '../../../i18n';
import { EMPTY_SELECTION } from '../../../model/selection';
import type { Column } from '../../../parts/grid/columns';
import { PagedGrid } from '../../../parts/grid/PagedGrid';
import { ArrowResetRegular, DismissRegular } from '../../../parts/icons';
import { ObjectIcon } from '../../../parts/ObjectIcon';
import { useDebounced } from '../../../parts/useDebounced';
import { UserPicker } from '../../../parts/UserPicker';
import { useEditing, useSlot } from '../editing';
import { usePageStyles } from '../styles';

const PREFIX = 'member:';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    rowGap: tokens.spacingVerticalS,
  },
  tools: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  grow: { flexGrow: 1 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: '220px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  removed: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

/** Who is in the group: any number of members, page by page, and who shall come or go. */
export default function MembersPage() {
  const { account, edits, set, reset } = useEditing();
  const { t } = useTexts();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const wanted = useDebounced(search.trim(), 200);
  const [selection, setSelection] = useState(EMPTY_SELECTION);
  const locked = useSlot(PREFIX).locked !== undefined;
  const group = account?.id ?? '';
  const added = Object.entries(edits)
    .filter(([slot, value]) => slot.startsWith(PREFIX) && value === 'add')
    .map(([slot]) => slot.slice(PREFIX.length));
  const removed = useMemo(
    () =>
      new Set(
        Object.entries(edits)
          .filter(([slot, value]) => slot.startsWith(PREFIX) && value === 'remove')
          .map(([slot]) => slot.slice(PREFIX.length)),
      ),
    [edits],
  );
  const fetchPage = useCallback(
    (offset: number, limit: number, signal?: AbortSignal) =>
      api.members(group, wanted, 'name', offset, limit, signal),
    [group, wanted],
  );
  const columns = useMemo<Column<Summary>[]>(
    () => [
      {
        key: 'name',
        header: t('column.name'),
        min: 180,
        grow: 1.6,
        render: (item) => (
          <>
            <ObjectIcon kind={item.kind} enabled={item.enabled} />
            <span className={removed.has(item.login) ? styles.removed : undefined}>
              {item.displayName ?? item.name}
            </span>
          </>
        ),
        title: (item) => item.dn,
      },
      {
        key: 'login',
        header: t('column.login'),
        min: 120,
        grow: 1,
        render: (item) => <span>{item.login}</span>,
      },
      {
        key: 'business',
        header: t('column.business'),
        min: 130,
        grow: 1,
        render: (item) => <span>{item.business ?? ''}</span>,
      },
      {
        key: 'remove',
        header: t('action.remove'),
        hiddenHeader: true,
        min: 44,
        grow: 0,
        render: (item) =>
          locked ? null : removed.has(item.login) ? (
            <Tooltip content={t('members.keep', { name: item.name })} relationship="label">
              <Button
                size="small"
                appearance="transparent"
                icon={<ArrowResetRegular />}
                onClick={() => reset(PREFIX + item.login)}
              />
            </Tooltip>
          ) : (
            <Tooltip content={t('members.remove', { name: item.name })} relationship="label">
              <Button
                size="small"
                appearance="transparent"
                icon={<DismissRegular />}
                onClick={() => set(PREFIX + item.login, 'remove')}
              />
            </Tooltip>
          ),
      },
    ],
    [t, removed, styles.removed, locked, set, reset],
  );
  return (
    <div className={styles.page}>
      <div className={styles.tools}>
        <SearchBox
          size="small"
          value={search}
          placeholder={t('members.search')}
          aria-label={t('members.search')}
          onChange={(_, { value }) => setSearch(value)}
        />
        <span className={styles.grow} />
        {!locked && (
          <UserPicker
            label={t('members.add')}
            placeholder={t('members.add')}
            onPick={(user) => set(PREFIX + user.login, 'add')}
          />
        )}
      </div>
      {added.length > 0 && <AddedMembers names={added} onRemove={(name) => reset(PREFIX + name)} />}
      <div className={styles.list}>
        <PagedGrid<Summary>
          label={t('page.members')}
          columns={columns}
          queryKey={['members', group, wanted]}
          fetchPage={fetchPage}
          rowKey={(item) => item.id}
          textOf={(item) => item.displayName ?? item.name}
          selection={selection}
          onSelect={setSelection}
          empty={t('members.empty')}
        />
      </div>
    </div>
  );
}

function AddedMembers({ names, onRemove }: { names: string[]; onRemove: (name: string) => void }) {
  const { t } = useTexts();
  const page = usePageStyles();
  return (
    <div className={page.row}>
      <Text className={page.quiet}>{t('members.added')}</Text>
      {names.map((name) => (
        <Badge key={name} appearance="tint" color="brand" size="large">
          {name}
          <Button
            size="small"
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={t('members.notAdd', { name })}
            onClick={() => onRemove(name)}
          />
        </Badge>
      ))}
    </div>
  );
}
