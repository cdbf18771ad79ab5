import {
  Badge,
  Button,
  Text,
  Tooltip,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import type { AuthorizationRights, Floor } from '../../api/types';
import { useTexts, type Texts } from '../../i18n';
import { valueOf, type Slots } from '../../model/edits';
import { LEVELS, covers, levelOf, masksOfLevel } from '../../model/rights';
import { DismissRegular, SettingsRegular } from '../../parts/icons';
import { problemText } from '../../parts/problemText';
import { UserPicker } from '../../parts/UserPicker';
import { useEditing, useSlot } from './editing';
import { BitsEditor, NO_RIGHTS, rightsOf } from './RightsEditor';
import { usePageStyles } from './styles';
import { useEffective } from './useEffective';

const PREFIX = 'authorization:';

const useStyles = makeStyles({
  level: { textAlign: 'center', width: '84px' },
  center: { textAlign: 'center' },
  add: { paddingTop: tokens.spacingVerticalM },
  radio: { accentColor: tokens.colorCompoundBrandBackground, width: '16px', height: '16px' },
  tools: { width: '72px', whiteSpace: 'nowrap' },
  floor: {
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
  removed: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
});

/** The grantees that have an entry now or had one when the object was opened, in order. */
export function granteesOf(base: Slots, edits: Slots): string[] {
  const slots = new Set([...Object.keys(base), ...Object.keys(edits)]);
  return [...slots]
    .filter((slot) => slot.startsWith(PREFIX))
    .map((slot) => slot.slice(PREFIX.length));
}

/** People by levels: one row for each grantee, its single rights below when opened. */
export function AuthorizationMatrix() {
  const { account, base, edits, set } = useEditing();
  const texts = useTexts();
  const { t } = texts;
  const page = usePageStyles();
  const styles = useStyles();
  const locked = useSlot(PREFIX).locked !== undefined;
  const effective = useEffective();
  const grantees = granteesOf(base, edits);
  const unresolved = new Set(effective.data?.unresolvedGrantees ?? []);
  const [picked, setPicked] = useState<Readonly<Record<string, string>>>({});
  const names = { ...effective.data?.granteeNames, ...picked };
  return (
    <div className={page.section}>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t('authorizations.who')}</th>
            {LEVELS.map((level) => (
              <th key={level} scope="col" data-center className={styles.center}>
                {t(`level.${level}`)}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{t('authorizations.single')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {floorRows(effective.data?.floor, texts).map((row) => (
            <FloorRow key={row.who} {...row} />
          ))}
          {grantees.map((grantee) => (
            <GranteeRow
              key={grantee}
              grantee={grantee}
              name={names[grantee]}
              locked={locked}
              unresolved={unresolved.has(grantee)}
            />
          ))}
        </tbody>
      </table>
      {grantees.length === 0 && <Text className={page.quiet}>{t('authorizations.empty')}</Text>}
      {!locked && (
        <div className={styles.add}>
          <UserPicker
            label={t('authorizations.add')}
            placeholder={t('authorizations.add')}
            onPick={(user) => {
              const slot = PREFIX + user.login;
              if (user.login === account?.login || valueOf(base, edits, slot)) return;
              set(slot, rightsOf(masksOfLevel('business')));
              if (user.displayName) setPicked({ ...picked, [user.login]: user.displayName });
            }}
          />
        </div>
      )}
    </div>
  );
}

interface RowProps {
  grantee: string;
  /** The displayed name, where it is known. */
  name: string | undefined;
  locked: boolean;
  unresolved: boolean;
}

function GranteeRow({ grantee, name, locked, unresolved }: RowProps) {
  const state = useSlot(PREFIX + grantee);
  const texts = useTexts();
  const { t } = texts;
  const page = usePageStyles();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const rights = state.value as AuthorizationRights | undefined;
  const level = rights ? levelOf(rights) : null;
  const [problem] = state.problems;
  return (
    <Fragment>
      <tr className={mergeClasses(state.edited && page.edited)}>
        <th scope="row" className={mergeClasses(!rights && styles.removed)}>
          {name && name !== grantee ? (
            <>
              {name} <Text className={page.quiet}>{grantee}</Text>
            </>
          ) : (
            grantee
          )}{' '}
          {unresolved && (
            <Tooltip content={t('authorizations.unresolved')} relationship="description">
              <Badge appearance="tint" color="warning" size="small">
                {t('authorizations.unknown')}
              </Badge>
            </Tooltip>
          )}
          {rights && !level && (
            <Badge appearance="tint" color="informative" size="small">
              {t('level.custom')}
            </Badge>
          )}
          {problem && <Text className={page.bad}>{problemText(problem, texts)}</Text>}
        </th>
        {LEVELS.map((one) => (
          <td key={one} className={styles.level}>
            <input
              type="radio"
              className={styles.radio}
              name={`level-${grantee}`}
              aria-label={t('authorizations.cell', {
                name: grantee,
                level: t(`level.${one}`),
              })}
              checked={level === one}
              disabled={locked}
              onChange={() => state.set(rightsOf(masksOfLevel(one)))}
            />
          </td>
        ))}
        <td className={styles.tools}>
          <Tooltip content={t('authorizations.singleOf', { name: grantee })} relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<SettingsRegular />}
              aria-expanded={open}
              disabled={!rights}
              onClick={() => setOpen(!open)}
            />
          </Tooltip>
          {!locked && (
            <Tooltip content={t('authorizations.remove', { name: grantee })} relationship="label">
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                disabled={!rights}
                onClick={() => state.set(undefined)}
              />
            </Tooltip>
          )}
        </td>
      </tr>
      {open && rights && (
        <tr>
          <td colSpan={LEVELS.length + 2}>
            <BitsEditor
              masks={rights}
              disabled={locked}
              onChange={(masks) => state.set(rightsOf(masks))}
            />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

interface FloorProps {
  who: string;
  rights: AuthorizationRights;
}

/** What groups and global settings give already: nobody's own list takes it away. */
function FloorRow({ who, rights }: FloorProps) {
  const { t } = useTexts();
  const styles = useStyles();
  const level = rights.level ?? levelOf(rights);
  return (
    <tr className={styles.floor}>
      <th scope="row">
        <Tooltip content={t('authorizations.floor.hint')} relationship="description">
          <span>{who}</span>
        </Tooltip>
      </th>
      {LEVELS.map((one) => (
        <td key={one} className={styles.level}>
          {level === one && (
            <Badge appearance="tint" color="informative" size="small">
              {t('authorizations.floor')}
            </Badge>
          )}
        </td>
      ))}
      <td>{!level && <Text size={200}>{t('level.custom')}</Text>}</td>
    </tr>
  );
}

/** The floor as rows; what gives nothing at all is left out. */
export function floorRows(floor: Floor | null | undefined, texts: Texts): FloorProps[] {
  if (!floor) return [];
  const { t } = texts;
  const rows = [
    { who: t('source.everybody'), rights: floor.everybody },
    ...floor.groups.flatMap(({ group, members, leaders }) => [
      { who: t('authorizations.membersOf', { group }), rights: members },
      { who: t('authorizations.leadersOf', { group }), rights: leaders },
    ]),
  ];
  return rows.filter(({ rights }) => !covers(NO_RIGHTS, rights));
}
