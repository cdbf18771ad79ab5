import { useId, useRestoreFocusTarget } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import type { Selection } from '../../model/selection';
import { useTexts } from '../../i18n';
import { Failure } from '../Failure';
import { tracksOf, type Column, type Sort } from './columns';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import { HEADER_HEIGHT, ROW_HEIGHT, useGridStyles } from './styles';
import { useGridKeys, type GridPoint } from './useGridKeys';
import { usePages, type FetchPage } from './usePages';

export interface GridHandle {
  focus: () => void;
}

export interface PagedGridProps<T> {
  label: string;
  columns: readonly Column<T>[];
  queryKey: readonly unknown[];
  fetchPage: FetchPage<T>;
  rowKey: (item: T) => string;
  /** What is compared with what somebody types. */
  textOf?: (item: T) => string;
  /** Finds the row of a text among rows that are not loaded yet. */
  seek?: (text: string, total: number) => Promise<number | null>;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  selection: Selection;
  onSelect: (selection: Selection) => void;
  multiple?: boolean;
  onOpen?: (item: T) => void;
  onMenu?: (point: GridPoint) => void;
  onTotal?: (total: number) => void;
  /** Told when fewer rows were chosen than somebody asked for. */
  onLimit?: (chosen: number, wanted: number) => void;
  empty: ReactNode;
  ref?: Ref<GridHandle>;
}

/**
 * A table of any length: rows are read and drawn as they come into view. One tab stop; arrows,
 * Home, End, Page keys, Space, Ctrl+A and typing move and choose, as in every list of Windows.
 */
export function PagedGrid<T>(props: PagedGridProps<T>) {
  const { columns, selection, multiple = false, onTotal } = props;
  const styles = useGridStyles();
  const { t } = useTexts();
  const baseId = useId('grid');
  const restoreFocus = useRestoreFocusTarget(); // where the focus goes when a dialog closes
  const scroller = useRef<HTMLDivElement>(null);
  const [total, setTotal] = useState(0);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    paddingStart: 0,
    scrollMargin: HEADER_HEIGHT,
    scrollPaddingStart: HEADER_HEIGHT,
  });
  const rows = virtual.getVirtualItems();
  const pages = usePages(
    props.queryKey,
    props.fetchPage,
    rows[0]?.index ?? 0,
    rows.at(-1)?.index ?? 0,
  );
  useEffect(() => {
    if (pages.total === undefined) return;
    setTotal(pages.total);
    onTotal?.(pages.total);
  }, [pages.total, onTotal]);
  useImperativeHandle(props.ref, () => ({ focus: () => scroller.current?.focus() }));

  const rowId = (row: number) => `${baseId}-${row}`;
  const keys = useGridKeys({
    ...props,
    multiple,
    total,
    pages,
    scroller,
    rowElement: (row) => document.getElementById(rowId(row)),
    reveal: (row) => virtual.scrollToIndex(row),
  });
  const tracks = tracksOf(columns, multiple);
  const focusShown = rows.some((row) => row.index === selection.focus);
  return (
    <>
      {pages.error && <Failure error={pages.error} retry={pages.retry} />}
      <div
        ref={scroller}
        className={styles.grid}
        role="grid"
        aria-label={props.label}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-multiselectable={multiple}
        aria-busy={pages.busy}
        aria-activedescendant={focusShown ? rowId(selection.focus) : undefined}
        tabIndex={0}
        {...restoreFocus}
        {...keys.grid}
      >
        <GridHeader
          columns={columns}
          tracks={tracks}
          selectable={multiple}
          sort={props.sort}
          onSort={props.onSort}
        />
        <div
          role="rowgroup"
          className={styles.body}
          style={{
            height: Math.max(virtual.getTotalSize(), 1),
            minWidth: tracks.minWidth,
          }}
        >
          {rows.map((row) => {
            const item = pages.item(row.index);
            const key = item && props.rowKey(item);
            return (
              <GridRow
                key={row.index}
                id={rowId(row.index)}
                row={row.index}
                top={row.start - HEADER_HEIGHT}
                item={item}
                columns={columns}
                tracks={tracks}
                selectable={multiple}
                selected={key !== undefined && selection.ids.has(key)}
                focused={row.index === selection.focus}
                mouse={keys.row}
              />
            );
          })}
        </div>
        {pages.total === 0 && (
          <div className={styles.empty} role="row">
            <span role="gridcell">{props.empty}</span>
          </div>
        )}
        {pages.total === undefined && !pages.error && (
          <div className={styles.empty} role="row">
            <span role="gridcell">{t('app.loading')}</span>
          </div>
        )}
      </div>
    </>
  );
}
