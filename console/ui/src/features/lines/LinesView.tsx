import { Badge, SearchBox, Tab, TabList } from '@fluentui/react-components';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import * as api from '../../api/endpoints';
import type { Claim, LineFilter, LinesPage, RosterLine } from '../../api/types';
import { navigate, pathOfObject, useRoute } from '../../app/router';
import { useStatus } from '../../app/status';
import { useTexts } from '../../i18n';
import { pageOf } from '../../model/edits';
import { EMPTY_SELECTION } from '../../model/selection';
import { PagedGrid } from '../../parts/grid/PagedGrid';
import { ProblemBars } from '../../parts/ProblemBars';
import { useDebounced } from '../../parts/useDebounced';
import { ViewHead } from '../../parts/ViewFrame';
import { AssignDialog } from './AssignDialog';
import { ContestedDialog } from './ContestedDialog';
import { claimColumns, lineColumns } from './lineColumns';

const FILTERS: readonly LineFilter[] = ['all', 'owned', 'free', 'contested', 'unmatched'];

/** Every line with its owner, and every number that found no line. */
export default function LinesView() {
  const texts = useTexts();
  const { t, number } = texts;
  const queries = useQueryClient();
  const [filter, setFilter] = useState<LineFilter>('all');
  const { query } = useRoute();
  const [search, setSearch] = useState(query.get('search') ?? '');
  const [settling, setSettling] = useState<RosterLine | null>(null);
  const [assigning, setAssigning] = useState<RosterLine | null>(null);
  const [selection, setSelection] = useState(EMPTY_SELECTION);
  const [total, setTotal] = useState(0);
  const wanted = useDebounced(search.trim(), 180);
  const queryKey = useMemo(() => ['lines', filter, wanted], [filter, wanted]);
  const fetchPage = useCallback(
    (offset: number, limit: number, signal?: AbortSignal) =>
      api.lines(filter, wanted, offset, limit, signal),
    [filter, wanted],
  );
  const latest = queries.getQueryData<LinesPage>([...queryKey, 0]);
  const [counts, setCounts] = useState<LinesPage['counts'] | null>(null);
  if (latest && latest.counts !== counts) setCounts(latest.counts);
  useStatus(texts.count('status.lines', total));
  const open = (id: string | null | undefined, page?: string) => {
    if (id) navigate(pathOfObject(id, page));
  };
  const columns = useMemo(
    () => lineColumns(texts, { settle: setSettling, assign: setAssigning }),
    [texts],
  );
  const common = {
    queryKey,
    selection,
    onSelect: setSelection,
    onTotal: setTotal,
    label: t(`lines.filter.${filter}`),
    empty: t('lines.nothing'),
  };
  return (
    <>
      <ViewHead title={t('view.lines')}>
        <TabList
          size="small"
          selectedValue={filter}
          aria-label={t('lines.filter')}
          onTabSelect={(_, { value }) => {
            setFilter(value as LineFilter);
            setSelection(EMPTY_SELECTION);
          }}
        >
          {FILTERS.map((one) => (
            <Tab key={one} value={one}>
              {t(`lines.filter.${one}`)}{' '}
              {counts && (
                <Badge
                  size="small"
                  appearance="tint"
                  color={
                    counts[one] > 0 && (one === 'contested' || one === 'unmatched')
                      ? 'warning'
                      : 'informative'
                  }
                >
                  {number(counts[one])}
                </Badge>
              )}
            </Tab>
          ))}
        </TabList>
        <SearchBox
          size="small"
          value={search}
          placeholder={t('lines.search')}
          aria-label={t('lines.search')}
          onChange={(_, { value }) => setSearch(value)}
        />
      </ViewHead>
      {latest && <ProblemBars problems={latest.problems} />}
      {filter === 'unmatched' ? (
        <PagedGrid<Claim>
          key="claims"
          {...common}
          columns={claimColumns(texts)}
          fetchPage={
            fetchPage as (
              offset: number,
              limit: number,
            ) => Promise<{ total: number; items: Claim[] }>
          }
          rowKey={(claim) => `${claim.user} ${claim.field}`}
          textOf={(claim) => claim.user}
          onOpen={(claim) => open(claim.userId, pageOf(`numbers.${claim.field}`, 'user'))}
        />
      ) : (
        <PagedGrid<RosterLine>
          key="lines"
          {...common}
          columns={columns}
          fetchPage={
            fetchPage as (
              offset: number,
              limit: number,
            ) => Promise<{ total: number; items: RosterLine[] }>
          }
          rowKey={(line) => line.line}
          textOf={(line) => line.line}
          onOpen={(line) => {
            if (line.owner) open(line.ownerId, pageOf(`numbers.${line.by[0]}`, 'user'));
            else if (line.claimants.length > 1) setSettling(line);
            else setAssigning(line);
          }}
        />
      )}
      {settling && <ContestedDialog line={settling.line} onClose={() => setSettling(null)} />}
      {assigning && <AssignDialog line={assigning} onClose={() => setAssigning(null)} />}
    </>
  );
}
