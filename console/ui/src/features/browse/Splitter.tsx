import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent } from 'react';
import { setPreferences, usePreferences } from '../../app/preferences';
import { useTexts } from '../../i18n';

const MIN_WIDTH = 160;
const MAX_WIDTH = 520;

const useStyles = makeStyles({
  bar: {
    width: '5px',
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { backgroundColor: tokens.colorStrokeFocus2, outline: 'none' },
  },
});

const clamp = (width: number) => Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, Math.round(width)));

/** The bar between tree and list: dragged, or moved with the arrow keys. */
export function Splitter() {
  const styles = useStyles();
  const { t } = useTexts();
  const { treeWidth } = usePreferences();
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const left = event.currentTarget.parentElement?.getBoundingClientRect().left ?? 0;
    setPreferences({ treeWidth: clamp(event.clientX - left) });
  };
  const key = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -16 : event.key === 'ArrowRight' ? 16 : 0;
    if (step !== 0) setPreferences({ treeWidth: clamp(treeWidth + step) });
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('browse.splitter')}
      aria-valuemin={MIN_WIDTH}
      aria-valuemax={MAX_WIDTH}
      aria-valuenow={treeWidth}
      tabIndex={0}
      className={styles.bar}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={key}
    />
  );
}
