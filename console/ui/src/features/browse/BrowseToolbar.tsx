import {
  Button,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Ref } from 'react';
import type { Kind } from '../../api/types';
import { setPreferences } from '../../app/preferences';
import { useTexts } from '../../i18n';
import {
  ArrowClockwiseRegular,
  CheckmarkRegular,
  ColumnTripleRegular,
  ContactCardRegular,
  DismissRegular,
  EditRegular,
  FilterRegular,
} from '../../parts/icons';
import { NARROW } from '../../parts/useNarrow';
import { DEFAULT_COLUMNS, objectColumns } from './objectColumns';
import { NO_FILTER, isFiltered, type ListFilter } from './filter';
import type { ObjectActions } from './useObjectActions';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `2px ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
    [`@media ${NARROW}`]: { flexWrap: 'wrap' },
  },
  tools: { padding: 0, flexShrink: 0 },
  grow: { flexGrow: 1 },
  search: { minWidth: '170px', width: '230px', flexShrink: 1 },
  small: { flexShrink: 0, whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular },
});

interface Props {
  actions: ObjectActions;
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
  columns: readonly string[];
  onRefresh: () => void;
  searchRef: Ref<HTMLInputElement>;
}

/** The commands on what is chosen, and what the list shows. */
export function BrowseToolbar(props: Props) {
  const { actions, filter, onFilter, onRefresh } = props;
  const styles = useStyles();
  const { t } = useTexts();
  const filtered = isFiltered(filter);
  return (
    <div className={styles.bar}>
      <Toolbar size="small" aria-label={t('browse.tools')} className={styles.tools}>
        <ToolbarButton
          className={styles.small}
          icon={<ContactCardRegular />}
          disabled={!actions.properties}
          onClick={actions.properties}
        >
          {t('action.properties')}
        </ToolbarButton>
        <ToolbarButton
          className={styles.small}
          icon={<EditRegular />}
          disabled={!actions.edit}
          title={actions.mixed ? t('action.editTogether.mixed') : undefined}
          onClick={actions.edit}
        >
          {t('action.editTogether')}
        </ToolbarButton>
        <ToolbarDivider />
        <ToolbarButton
          className={styles.small}
          icon={<CheckmarkRegular />}
          disabled={!actions.setUp}
          onClick={actions.setUp}
        >
          {t('action.setUp')}
        </ToolbarButton>
        <ToolbarButton
          className={styles.small}
          icon={<DismissRegular />}
          disabled={!actions.switchOff}
          onClick={actions.switchOff}
        >
          {t('action.switchOff')}
        </ToolbarButton>
        <ToolbarDivider />
        <Tooltip content={`${t('action.refresh')} (F5)`} relationship="label">
          <ToolbarButton icon={<ArrowClockwiseRegular />} onClick={onRefresh} />
        </Tooltip>
      </Toolbar>
      <span className={styles.grow} />
      <SearchBox
        ref={props.searchRef}
        size="small"
        className={styles.search}
        value={filter.search}
        placeholder={t('browse.search')}
        aria-label={t('browse.search')}
        title={t('browse.search.hint')}
        onChange={(_, { value }) => onFilter({ ...filter, search: value })}
      />
      <FilterMenu filter={filter} onFilter={onFilter} />
      {filtered && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.small}
          onClick={() => onFilter({ ...NO_FILTER, below: filter.below })}
        >
          {t('filter.clear')}
        </Button>
      )}
      <ColumnMenu columns={props.columns} />
    </div>
  );
}

function FilterMenu({ filter, onFilter }: Pick<Props, 'filter' | 'onFilter'>) {
  const styles = useStyles();
  const { t } = useTexts();
  const checked = {
    kinds: [...filter.kinds],
    enabled: [filter.enabled],
    below: filter.below ? ['below'] : [],
  };
  return (
    <Menu
      checkedValues={checked}
      onCheckedValueChange={(_, { name, checkedItems }) => {
        if (name === 'kinds') onFilter({ ...filter, kinds: checkedItems as Kind[] });
        else if (name === 'below') onFilter({ ...filter, below: checkedItems.length > 0 });
        else onFilter({ ...filter, enabled: checkedItems[0] as ListFilter['enabled'] });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          appearance="subtle"
          icon={<FilterRegular />}
          className={styles.small}
        >
          {t('filter.title')}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemCheckbox name="below" value="below">
            {t('filter.below')}
          </MenuItemCheckbox>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('column.type')}</MenuGroupHeader>
            {(['user', 'group', 'computer'] as const).map((kind) => (
              <MenuItemCheckbox key={kind} name="kinds" value={kind}>
                {t(`kinds.${kind}`)}
              </MenuItemCheckbox>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('column.enabled')}</MenuGroupHeader>
            {(['all', 'yes', 'no'] as const).map((one) => (
              <MenuItemRadio key={one} name="enabled" value={one}>
                {t(`filter.enabled.${one}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function ColumnMenu({ columns }: { columns: readonly string[] }) {
  const texts = useTexts();
  const all = objectColumns(texts);
  return (
    <Menu
      checkedValues={{ columns: [...columns] }}
      onCheckedValueChange={(_, { checkedItems }) =>
        setPreferences({
          columns: all.map((one) => one.key).filter((key) => checkedItems.includes(key)),
        })
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts.t('browse.columns')} relationship="label">
          <Button size="small" appearance="subtle" icon={<ColumnTripleRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {all
            .filter((one) => one.key !== 'name')
            .map((one) => (
              <MenuItemCheckbox key={one.key} name="columns" value={one.key}>
                {one.header}
              </MenuItemCheckbox>
            ))}
          <MenuDivider />
          <MenuItemCheckbox
            name="default"
            value="default"
            onClick={() => setPreferences({ columns: DEFAULT_COLUMNS })}
          >
            {texts.t('browse.columns.default')}
          </MenuItemCheckbox>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
