import { mergeClasses } from '@fluentui/react-components';
import { useTexts } from '../../i18n';
import { ArrowSortDownRegular, ArrowSortUpRegular } from '../icons';
import { nextSort, type Column, type Sort, type Tracks } from './columns';
import { useGridStyles } from './styles';

interface Props<T> {
  columns: readonly Column<T>[];
  tracks: Tracks;
  selectable: boolean;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}

/** The names of the columns; a click on one sorts by it, a second click the other way round. */
export function GridHeader<T>({ columns, tracks, selectable, sort, onSort }: Props<T>) {
  const styles = useGridStyles();
  const { t } = useTexts();
  const direction = (column: Column<T>) =>
    sort && column.sortKey === sort.key ? (sort.ascending ? 'ascending' : 'descending') : 'none';
  return (
    <div role="rowgroup" className={styles.header} style={{ minWidth: tracks.minWidth }}>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.row}
        style={{ gridTemplateColumns: tracks.template, height: '100%' }}
      >
        {selectable && (
          <span role="columnheader" className={styles.headerCell}>
            <span className="sr-only">{t('grid.chosen')}</span>
          </span>
        )}
        {columns.map((column) => {
          const key = column.sortKey;
          const sorted = direction(column);
          if (!key || !sort || !onSort) {
            return (
              <span key={column.key} role="columnheader" className={styles.headerCell}>
                {column.hiddenHeader ? (
                  <span className="sr-only">{column.header}</span>
                ) : (
                  column.header
                )}
              </span>
            );
          }
          return (
            <span
              key={column.key}
              role="columnheader"
              aria-sort={sorted}
              style={{ height: '100%', minWidth: 0 }}
            >
              <button
                type="button"
                tabIndex={-1}
                className={mergeClasses(styles.headerCell, styles.sortable)}
                style={{ width: '100%' }}
                onClick={() => onSort(nextSort(sort, key))}
              >
                {column.header}
                {sorted === 'ascending' && <ArrowSortUpRegular aria-hidden="true" />}
                {sorted === 'descending' && <ArrowSortDownRegular aria-hidden="true" />}
              </button>
            </span>
          );
        })}
      </div>
    </div>
  );
}
