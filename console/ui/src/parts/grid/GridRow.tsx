import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkRegular } from '../icons';
import type { Column, Tracks } from './columns';
import { useGridStyles } from './styles';
import type { RowMouse } from './useGridKeys';

interface Props<T> {
  id: string;
  row: number;
  top: number;
  item: T | undefined;
  columns: readonly Column<T>[];
  tracks: Tracks;
  selectable: boolean;
  selected: boolean;
  focused: boolean;
  mouse: RowMouse;
}

export function GridRow<T>(props: Props<T>) {
  const { id, row, item, columns, selected, focused, mouse } = props;
  const styles = useGridStyles();
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={row + 2}
      aria-selected={selected}
      data-focus={focused}
      className={mergeClasses(styles.row, styles.bodyRow, selected && styles.selected)}
      style={{
        gridTemplateColumns: props.tracks.template,
        transform: `translateY(${props.top}px)`,
      }}
      onClick={(event) => mouse.onClick(row, event)}
      onDoubleClick={() => mouse.onDoubleClick(row)}
      onContextMenu={(event) => mouse.onContextMenu(row, event)}
    >
      {props.selectable && (
        <span
          role="gridcell"
          className={styles.cell}
          onClick={(event) => {
            event.stopPropagation();
            mouse.onTick(row);
          }}
        >
          <span
            data-tick
            aria-hidden="true"
            className={mergeClasses(styles.tick, selected && styles.ticked)}
          >
            {selected && <CheckmarkRegular />}
          </span>
        </span>
      )}
      {columns.map((column) => (
        <span
          key={column.key}
          role="gridcell"
          className={styles.cell}
          title={item && column.title?.(item)}
        >
          {item ? column.render(item) : <span className={styles.waiting} />}
        </span>
      ))}
    </div>
  );
}
