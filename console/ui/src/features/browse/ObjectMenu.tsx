import { MenuDivider, MenuItem } from '@fluentui/react-components';
import { useTexts } from '../../i18n';
import type { GridPoint } from '../../parts/grid/useGridKeys';
import {
  CheckmarkRegular,
  ClockRegular,
  ContactCardRegular,
  CopyRegular,
  DismissRegular,
  EditRegular,
  ShieldCheckmarkRegular,
} from '../../parts/icons';
import { MenuAt } from '../../parts/MenuAt';
import type { ObjectActions } from './useObjectActions';

interface Props {
  point: GridPoint | null;
  actions: ObjectActions;
  onClose: () => void;
}

/** The right-click menu of the list. There is no deleting: directory objects are not ours. */
export function ObjectMenu({ point, actions, onClose }: Props) {
  const { t } = useTexts();
  return (
    <MenuAt point={point} onClose={onClose}>
      <MenuItem
        icon={<CheckmarkRegular />}
        disabled={!actions.setUp}
        onClick={actions.setUp}
      >{`${t('action.setUp')}...`}</MenuItem>
      <MenuItem
        icon={<DismissRegular />}
        disabled={!actions.switchOff}
        onClick={actions.switchOff}
      >{`${t('action.switchOff')}...`}</MenuItem>
      <MenuDivider />
      <MenuItem
        icon={<EditRegular />}
        disabled={!actions.edit}
        onClick={actions.edit}
      >{`${t('action.editTogether')}...`}</MenuItem>
      <MenuItem
        icon={<ShieldCheckmarkRegular />}
        disabled={!actions.rights}
        onClick={actions.rights}
      >
        {t('action.rights')}
      </MenuItem>
      <MenuItem icon={<ClockRegular />} disabled={!actions.activity} onClick={actions.activity}>
        {t('action.activity')}
      </MenuItem>
      <MenuItem icon={<CopyRegular />} disabled={!actions.copyDn} onClick={actions.copyDn}>
        {t('action.copyDn')}
      </MenuItem>
      <MenuDivider />
      <MenuItem
        icon={<ContactCardRegular />}
        disabled={!actions.properties}
        onClick={actions.properties}
        secondaryContent="Alt+Enter"
      >
        {t('action.properties')}
      </MenuItem>
    </MenuAt>
  );
}
