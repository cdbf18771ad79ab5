import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Kind, PlaceKind } from '../api/types';
import {
  BoxRegular,
  BuildingRegular,
  DesktopRegular,
  FolderRegular,
  GlobeRegular,
  PeopleTeamRegular,
  PersonRegular,
} from './icons';

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '18px', color: tokens.colorNeutralForeground3 },
  user: { color: tokens.colorPaletteBlueForeground2 },
  group: { color: tokens.colorPaletteLilacForeground2 },
  computer: { color: tokens.colorPaletteTealForeground2 },
  place: { color: tokens.colorPaletteMarigoldForeground2 },
});

const KIND_ICONS = { user: PersonRegular, group: PeopleTeamRegular, computer: DesktopRegular };
const PLACE_ICONS = {
  domain: GlobeRegular,
  ou: BuildingRegular,
  container: FolderRegular,
  builtin: BoxRegular,
};

/** The sign of a kind of object; grey while it is not set up for UC. */
export function ObjectIcon({ kind, enabled }: { kind: Kind; enabled: boolean }) {
  const styles = useStyles();
  const Icon = KIND_ICONS[kind];
  return <Icon className={mergeClasses(styles.icon, enabled && styles[kind])} aria-hidden="true" />;
}

export function PlaceIcon({ kind }: { kind: PlaceKind }) {
  const styles = useStyles();
  const Icon = PLACE_ICONS[kind];
  return <Icon className={mergeClasses(styles.icon, styles.place)} aria-hidden="true" />;
}
