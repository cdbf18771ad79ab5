import {
  Badge,
  Link,
  SearchBox,
  Tab,
  TabList,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../../api/endpoints';
import type { Finding, SeverityName } from '../../api/types';
import { useStatus } from '../../app/status';
import { useTexts } from '../../i18n';
import { Failure } from '../../parts/Failure';
import { useDebounced } from '../../parts/useDebounced';
import { ViewHead } from '../../parts/ViewFrame';
import { FindingGroup } from './FindingGroup';

const PAGE = 200;
const LOOK_AGAIN = 1000; // milliseconds
const SEVERITIES: readonly SeverityName[] = ['error', 'warning', 'note'];

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
});

/** Findings of one kind belong together, the serious kinds first. */
export function groupsOf(items: readonly Finding[]): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of items) {
    const key = `${SEVERITIES.indexOf(finding.severity)}:${finding.code}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([key, findings]) => [key.slice(2), findings]);
}

/** What is wrong or doubtful in the whole directory, why it matters, and a button that mends it. */
export default function CheckView() {
  const styles = useStyles();
  const texts = useTexts();
  const { t, number, time } = texts;
  const [severity, setSeverity] = useState<SeverityName | 'all'>('all');
  const [search, setSearch] = useState('');
  const wanted = useDebounced(search.trim(), 180);
  const filter = { severity: severity === 'all' ? undefined : severity, search: wanted };
  const findings = useInfiniteQuery({
    queryKey: ['findings', filter],
    queryFn: ({ pageParam }) => api.findings(filter, pageParam, PAGE),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, page) => sum + page.items.length, 0);
      return read < last.total && last.items.length > 0 ? read : undefined;
    },
    // in a large organisation the server looks in the background
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.current === false) ? LOOK_AGAIN : false,
  });
  const first = findings.data?.pages[0];
  const items = findings.data?.pages.flatMap((page) => page.items) ?? [];
  useStatus(
    first
      ? `${texts.count('status.findings', first.total)}  ·  ${t('check.asOf', { time: time(first.asOf) })}`
      : '',
  );
  const all = first ? SEVERITIES.reduce((sum, one) => sum + first.counts[one], 0) : 0;
  const colors = { error: 'danger', warning: 'warning', note: 'informative' } as const;
  return (
    <>
      <ViewHead title={t('view.check')}>
        <TabList
          size="small"
          selectedValue={severity}
          onTabSelect={(_, { value }) => setSeverity(value as SeverityName | 'all')}
        >
          <Tab value="all">
            {t('check.all')}{' '}
            <Badge size="small" appearance="tint" color="informative">
              {number(all)}
            </Badge>
          </Tab>
          {SEVERITIES.map((one) => (
            <Tab key={one} value={one}>
              {t(`severity.${one}s`)}{' '}
              <Badge size="small" appearance="tint" color={colors[one]}>
                {number(first?.counts[one] ?? 0)}
              </Badge>
            </Tab>
          ))}
        </TabList>
        <SearchBox
          size="small"
          value={search}
          placeholder={t('check.search')}
          aria-label={t('check.search')}
          onChange={(_, { value }) => setSearch(value)}
        />
      </ViewHead>
      <div className={styles.list} tabIndex={-1}>
        {findings.isError && (
          <Failure error={findings.error} retry={() => void findings.refetch()} />
        )}
        {findings.isPending && <Text>{t('app.loading')}</Text>}
        {first && items.length === 0 && <Text>{t('check.nothing')}</Text>}
        {groupsOf(items).map(([code, group]) => (
          <FindingGroup key={code + (group[0]?.severity ?? '')} code={code} findings={group} />
        ))}
        {findings.hasNextPage && (
          <Link as="button" onClick={() => void findings.fetchNextPage()}>
            {t('check.more')}
          </Link>
        )}
      </div>
    </>
  );
}
