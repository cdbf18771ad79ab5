import {
  Menu,
  MenuList,
  MenuPopover,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { GridPoint } from './grid/useGridKeys';

interface Props {
  /** Where the pointer was; nothing is shown without one. */
  point: GridPoint | null;
  onClose: () => void;
  children: ReactNode;
}

/** A context menu where somebody pressed the right button or the key for it. */
export function MenuAt({ point, onClose, children }: Props) {
  const target = useMemo<PositioningVirtualElement | null>(
    () =>
      point && {
        getBoundingClientRect: () => new DOMRect(point.x, point.y, 0, 0),
      },
    [point],
  );
  if (!target) return null;
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => !open && onClose()}
      positioning={{ target, position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList>{children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
