import { MenuDivider, MenuItem } from '@fluentui/react-components';
import type { Place } from '../../api/types';
import { useTexts } from '../../i18n';
import type { GridPoint } from '../../parts/grid/useGridKeys';
import {
  ArrowClockwiseRegular,
  CopyRegular,
  FilterRegular,
  SearchRegular,
} from '../../parts/icons';
import { MenuAt } from '../../parts/MenuAt';
import { useNotice } from '../../parts/Notices';

export interface PlacePoint {
  place: Place;
  at: GridPoint;
  /** What had the focus, and gets it back. */
  from: HTMLElement;
}

interface Props {
  point: PlacePoint | null;
  /** Whether what is below the place is shown as well. */
  below: boolean;
  onBelow: (below: boolean) => void;
  onSearch: () => void;
  onRefresh: () => void;
  onClose: () => void;
}

/** The right-click menu of the tree. */
export function PlaceMenu({ point, below, onBelow, onSearch, onRefresh, onClose }: Props) {
  const { t } = useTexts();
  const notify = useNotice();
  return (
    <MenuAt
      point={point?.at ?? null}
      onClose={() => {
        point?.from.focus();
        onClose();
      }}
    >
      <MenuItem
        icon={<SearchRegular />}
        secondaryContent="Ctrl+F"
        onClick={() => requestAnimationFrame(onSearch)}
      >{`${t('place.find')}...`}</MenuItem>
      <MenuItem icon={<FilterRegular />} onClick={() => onBelow(!below)}>
        {t(below ? 'place.onlyHere' : 'browse.showBelow')}
      </MenuItem>
      <MenuDivider />
      <MenuItem icon={<ArrowClockwiseRegular />} secondaryContent="F5" onClick={onRefresh}>
        {t('action.refresh')}
      </MenuItem>
      <MenuItem
        icon={<CopyRegular />}
        onClick={() =>
          void navigator.clipboard
            .writeText(point?.place.dn ?? '')
            .then(() => notify({ title: t('action.copied') }))
        }
      >
        {t('action.copyDn')}
      </MenuItem>
    </MenuAt>
  );
}
