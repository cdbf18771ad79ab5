import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { Kind } from '../../api/types';
import { useTexts, type Key } from '../../i18n';
import { pageOf, type Slots } from '../../model/edits';
import type { PageKey } from '../../model/fields';
import { isError } from '../../model/problems';
import { NARROW, useNarrow } from '../../parts/useNarrow';
import type { SlotProblem } from './editing';
import { Boundary } from '../../parts/Boundary';
import { PAGE_OF } from './pages';
import { Waiting } from '../../parts/Waiting';

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    gridTemplateColumns: '196px minmax(0, 1fr)',
    minHeight: 0,
    height: '100%',
    [`@media ${NARROW}`]: {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: 'auto minmax(0, 1fr)',
    },
  },
  tabs: {
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInlineEnd: tokens.spacingHorizontalS,
    overflow: 'auto',
    [`@media ${NARROW}`]: { borderRight: 'none', '& > *': { flexWrap: 'wrap' } },
  },
  tab: {
    width: '100%',
    justifyContent: 'start',
    '& .fui-Tab__content': { textAlign: 'start', justifySelf: 'start' },
    [`@media ${NARROW}`]: { width: 'auto' },
  },
  label: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  dot: {
    width: '8px',
    height: '8px',
    borderRadius: '50%',
    flexShrink: 0,
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
  errorDot: { backgroundColor: tokens.colorStatusDangerBackground3 },
  panel: {
    overflow: 'auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    minWidth: 0,
  },
});

/** The pages that have edits, and those that have errors. */
export function marksOf(kind: Kind, edits: Slots, problems: readonly SlotProblem[]) {
  return {
    dirty: new Set(Object.keys(edits).map((slot) => pageOf(slot, kind))),
    wrong: new Set(problems.filter(isError).map(({ slot }) => pageOf(slot, kind))),
  };
}

interface Props {
  kind: Kind;
  pages: readonly PageKey[];
  page: PageKey;
  onPage: (page: PageKey) => void;
  edits: Slots;
  problems: readonly SlotProblem[];
  above?: ReactNode;
}

/** The tabs of a settings dialog and the page that is shown; a dot marks what was edited. */
export function PageFrame({ kind, pages, page, onPage, edits, problems, above }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const narrow = useNarrow();
  const { dirty, wrong } = marksOf(kind, edits, problems);
  const Page = PAGE_OF[page];
  const tabs = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // where the tabs stand in a row, the chosen one may be beyond the edge
    tabs.current?.querySelector(`#tab-${page}`)?.scrollIntoView({ block: 'nearest' });
  }, [page, narrow]);
  return (
    <div className={styles.frame}>
      <div ref={tabs} className={styles.tabs}>
        <TabList
          vertical={!narrow}
          selectedValue={page}
          onTabSelect={(_, { value }) => onPage(value as PageKey)}
        >
          {pages.map((one) => (
            <Tab
              key={one}
              value={one}
              id={`tab-${one}`}
              aria-controls={one === page ? `page-${one}` : undefined}
              className={styles.tab}
            >
              <span className={styles.label}>
                {t(`page.${one}` as Key)}
                {wrong.has(one) ? (
                  <span
                    className={`${styles.dot} ${styles.errorDot}`}
                    role="img"
                    aria-label={t('mark.error')}
                  />
                ) : (
                  dirty.has(one) && (
                    <span className={styles.dot} role="img" aria-label={t('mark.edited')} />
                  )
                )}
              </span>
            </Tab>
          ))}
        </TabList>
      </div>
      <div
        role="tabpanel"
        id={`page-${page}`}
        aria-labelledby={`tab-${page}`}
        className={styles.panel}
        tabIndex={0} // one whose fields are all locked can be scrolled by the keyboard, too
      >
        {above}
        <Suspense fallback={<Waiting size="small" />}>
          <Boundary key={page}>
            <Page />
          </Boundary>
        </Suspense>
      </div>
    </div>
  );
}
