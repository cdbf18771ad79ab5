import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import * as api from '../../api/endpoints';
import type { Place, Summary } from '../../api/types';
import { usePreferences } from '../../app/preferences';
import { navigate, pathOfObject } from '../../app/router';
import { useStatus } from '../../app/status';
import { useTexts } from '../../i18n';
import { EMPTY_SELECTION, type Selection } from '../../model/selection';
import { Failure } from '../../parts/Failure';
import { PagedGrid, type GridHandle } from '../../parts/grid/PagedGrid';
import type { Sort } from '../../parts/grid/columns';
import type { GridPoint } from '../../parts/grid/useGridKeys';
import { useDebounced } from '../../parts/useDebounced';
import { BrowseToolbar } from './BrowseToolbar';
import { EmptyPlace } from './EmptyPlace';
import { NO_FILTER, filterFor, queryOf, type ListFilter } from './filter';
import { DEFAULT_COLUMNS, NARROW_COLUMNS, objectColumns } from './objectColumns';
import { ObjectMenu } from './ObjectMenu';
import { PlaceMenu, type PlacePoint } from './PlaceMenu';
import { PlaceTree } from './PlaceTree';
import { seekByName } from './seek';
import { Splitter } from './Splitter';
import { useChosenItems } from './useChosenItems';
import { useReveal } from './useReveal';
import { useViewKeys } from './useViewKeys';
import { useObjectActions, type BulkRequest } from './useObjectActions';
import { useNotice } from '../../parts/Notices';
import { NARROW, useNarrow } from '../../parts/useNarrow';
import { Waiting } from '../../parts/Waiting';

const BulkDialog = lazy(() => import('../bulk/BulkDialog'));

const useStyles = makeStyles({
  panes: { display: 'flex', flexGrow: 1, minHeight: 0 },
  tree: {
    overflow: 'auto',
    padding: tokens.spacingVerticalXS,
    flexShrink: 0,
    maxWidth: '34vw',
    [`@media ${NARROW}`]: { maxWidth: '24vw' },
    boxSizing: 'border-box',
  },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
});

/** Users and Computers: the tree of places on the left, what is in the chosen one on the right. */
export default function BrowseView() {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const queries = useQueryClient();
  const notify = useNotice();
  const { treeWidth, columns: chosenColumns } = usePreferences();
  const roots = useQuery({ queryKey: ['places'], queryFn: api.places, staleTime: 60_000 });
  const [place, setPlace] = useState<Place | null>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [filter, setFilter] = useState<ListFilter>(NO_FILTER);
  const [sort, setSort] = useState<Sort>({ key: 'name', ascending: true });
  const [selection, setSelection] = useState<Selection>(EMPTY_SELECTION);
  const [menu, setMenu] = useState<GridPoint | null>(null);
  const [placeMenu, setPlaceMenu] = useState<PlacePoint | null>(null);
  const [bulk, setBulk] = useState<BulkRequest | null>(null);
  const [total, setTotal] = useState(0);
  const grid = useRef<GridHandle>(null);
  const search = useRef<HTMLInputElement>(null);

  const choosePlace = useCallback((next: Place | null) => {
    setPlace(next);
    setFilter(filterFor(next));
    setSelection(EMPTY_SELECTION);
  }, []);

  const root = roots.data?.[0];
  useEffect(() => {
    if (!root || place) return;
    choosePlace(root);
    setOpen(new Set([root.id]));
  }, [root, place, choosePlace]);

  useReveal((places) => {
    setOpen((old) => new Set([...old, ...places.map(({ id }) => id)]));
    choosePlace(places.at(-1) ?? null);
  });

  const settled = useDebounced(filter, 200);
  const query = useMemo(() => queryOf(place?.id, settled, sort), [place, settled, sort]);
  const queryKey = useMemo(() => ['objects', query], [query]);
  const fetchPage = useCallback(
    (offset: number, limit: number, signal?: AbortSignal) =>
      api.objects(query, offset, limit, signal),
    [query],
  );
  const chosen = useChosenItems(queryKey, selection.ids);
  const actions = useObjectActions(chosen, setBulk);
  const refresh = useCallback(() => {
    void queries.invalidateQueries({
      predicate: ({ queryKey: [first] }) =>
        first === 'objects' || first === 'children' || first === 'places',
    });
  }, [queries]);
  useViewKeys({ refresh, properties: actions.properties, search: () => search.current?.focus() });

  const narrow = useNarrow();
  const shownKeys = chosenColumns ?? (narrow ? NARROW_COLUMNS : DEFAULT_COLUMNS);
  const columns = useMemo(
    () => objectColumns(texts).filter((one) => one.key === 'name' || shownKeys.includes(one.key)),
    [texts, shownKeys],
  );
  useStatus(
    [
      texts.count('status.objects', total),
      selection.ids.size === 1 ? texts.count('status.chosen', 1) : '',
      selection.ids.size > 1
        ? t('status.chosenOf', {
            n: texts.number(selection.ids.size),
            total: texts.number(total),
          })
        : '',
      place?.dn,
    ]
      .filter(Boolean)
      .join('  ·  '),
  );
  const changeFilter = (next: ListFilter) => {
    setFilter(next);
    setSelection(EMPTY_SELECTION);
  };
  const collator = useMemo(() => new Intl.Collator(texts.language), [texts.language]);
  const seek = (text: string, rows: number) =>
    sort.key === 'name' && sort.ascending
      ? seekByName(
          text,
          rows,
          async (row) => (await fetchPage(row, 1)).items[0],
          (one, other) => collator.compare(one, other),
        )
      : Promise.resolve(null);

  if (roots.isPending) return <Waiting />;
  if (roots.isError) return <Failure error={roots.error} retry={() => void roots.refetch()} />;
  return (
    <>
      <h1 className="sr-only">{t('view.browse')}</h1>
      <BrowseToolbar
        actions={actions}
        filter={filter}
        onFilter={changeFilter}
        columns={shownKeys}
        onRefresh={refresh}
        searchRef={search}
      />
      <div className={styles.panes}>
        <nav className={styles.tree} style={{ width: treeWidth }} aria-label={t('browse.tree')}>
          <PlaceTree
            roots={roots.data}
            open={open}
            chosen={place}
            onChoose={choosePlace}
            onMenu={setPlaceMenu}
            onOpen={(one, isOpen) =>
              setOpen((old) => {
                const next = new Set(old);
                if (isOpen) next.add(one.id);
                else next.delete(one.id);
                return next;
              })
            }
          />
        </nav>
        <Splitter />
        <section className={styles.list} aria-label={place?.name}>
          {place && (
            <PagedGrid<Summary>
              key={place.id}
              ref={grid}
              label={t('browse.list', { place: place.name })}
              columns={columns}
              queryKey={queryKey}
              fetchPage={fetchPage}
              rowKey={(item) => item.id}
              textOf={(item) => item.name}
              seek={seek}
              sort={sort}
              onSort={setSort}
              selection={selection}
              onSelect={setSelection}
              multiple
              onOpen={(item) => navigate(pathOfObject(item.id))}
              onMenu={setMenu}
              onTotal={setTotal}
              onLimit={(chosen, wanted) =>
                notify({
                  title: t('browse.limit', {
                    chosen: texts.number(chosen),
                    wanted: texts.number(wanted),
                  }),
                  intent: 'warning',
                })
              }
              empty={
                <EmptyPlace
                  place={place}
                  filter={settled}
                  onShowBelow={() => changeFilter({ ...filter, below: true })}
                />
              }
            />
          )}
        </section>
      </div>
      <ObjectMenu
        point={menu}
        actions={actions}
        onClose={() => {
          setMenu(null);
          grid.current?.focus();
        }}
      />
      <PlaceMenu
        point={placeMenu}
        below={filter.below}
        onBelow={(below) => changeFilter({ ...filter, below })}
        onSearch={() => search.current?.focus()}
        onRefresh={refresh}
        onClose={() => setPlaceMenu(null)}
      />
      {bulk && (
        <Suspense fallback={null}>
          <BulkDialog {...bulk} onClose={() => setBulk(null)} />
        </Suspense>
      )}
    </>
  );
}
