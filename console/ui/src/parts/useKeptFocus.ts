import { useEffect, useRef, type RefObject } from 'react';

/**
 * A dialog whose buttons come and go keeps the keyboard: when the one that was pressed is gone in the
 * next state, the dialog itself has the focus, and not what lies behind it.
 */
export function useKeptFocus(state: unknown): RefObject<HTMLDivElement | null> {
  const surface = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inDialog = document.activeElement?.closest('[role="dialog"], [role="alertdialog"]');
    if (!inDialog) surface.current?.focus();
  }, [state]);
  return surface;
}
