import { Badge, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Summary } from '../../api/types';
import type { Texts } from '../../i18n';
import type { Column } from '../../parts/grid/columns';
import { CheckmarkCircleFilled, ProhibitedRegular, WarningFilled } from '../../parts/icons';
import { ObjectIcon } from '../../parts/ObjectIcon';

const useStyles = makeStyles({
  on: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0, fontSize: '16px' },
  off: { color: tokens.colorNeutralForeground3 },
  blocked: { color: tokens.colorStatusDangerForeground1, flexShrink: 0, fontSize: '16px' },
  warning: { color: tokens.colorStatusWarningForeground3, flexShrink: 0, fontSize: '16px' },
  number: { fontVariantNumeric: 'tabular-nums' },
});

function NameCell({ item, texts }: { item: Summary; texts: Texts }) {
  const styles = useStyles();
  return (
    <>
      <ObjectIcon kind={item.kind} enabled={item.enabled} />
      <span>{item.name}</span>
      {item.disabledInDirectory && (
        <ProhibitedRegular className={styles.blocked} aria-label={texts.t('object.disabled')} />
      )}
      {item.problems > 0 && (
        <WarningFilled
          className={styles.warning}
          aria-label={texts.count('object.problems', item.problems)}
        />
      )}
    </>
  );
}

function EnabledCell({ item, texts }: { item: Summary; texts: Texts }) {
  const styles = useStyles();
  return item.enabled ? (
    <>
      <CheckmarkCircleFilled className={styles.on} aria-hidden="true" />
      <Text size={200}>{texts.t('object.enabled')}</Text>
    </>
  ) : (
    <Text size={200} className={styles.off}>
      {texts.t('object.notEnabled')}
    </Text>
  );
}

function LinesCell({ item, texts }: { item: Summary; texts: Texts }) {
  const styles = useStyles();
  const [first, ...more] = item.lines;
  return (
    <>
      <span className={styles.number}>{first === '*' ? texts.t('slot.allLines') : first}</span>
      {more.length > 0 && (
        <Badge appearance="tint" color="informative" size="small">
          +{more.length}
        </Badge>
      )}
    </>
  );
}

/** All columns of the list of objects; a person chooses which are shown. */
export function objectColumns(texts: Texts): Column<Summary>[] {
  const { t } = texts;
  return [
    {
      key: 'name',
      header: t('column.name'),
      min: 186,
      grow: 1.7,
      sortKey: 'name',
      render: (item) => <NameCell item={item} texts={texts} />,
      title: (item) => item.dn,
    },
    {
      key: 'type',
      header: t('column.type'),
      min: 84,
      grow: 0,
      sortKey: 'type',
      render: (item) => <span>{t(`kind.${item.kind}`)}</span>,
    },
    {
      key: 'enabled',
      header: t('column.enabled'),
      min: 116,
      grow: 0,
      sortKey: 'enabled',
      render: (item) => <EnabledCell item={item} texts={texts} />,
    },
    {
      key: 'login',
      header: t('column.login'),
      min: 110,
      grow: 1,
      sortKey: 'login',
      render: (item) => <span>{item.login}</span>,
    },
    {
      key: 'identity',
      header: t('column.identity'),
      min: 170,
      grow: 2.4,
      sortKey: 'identity',
      render: (item) => <span>{item.identity?.replace(/^sip:/, '') ?? ''}</span>,
      title: (item) => item.identity ?? undefined,
    },
    {
      key: 'business',
      header: t('column.business'),
      min: 140,
      grow: 0.8,
      sortKey: 'business',
      render: (item) => <span>{item.business ?? ''}</span>,
    },
    {
      key: 'lines',
      header: t('column.lines'),
      min: 141,
      grow: 0.8,
      render: (item) => <LinesCell item={item} texts={texts} />,
      title: (item) => item.lines.join('\n') || undefined,
    },
    {
      key: 'displayName',
      header: t('column.displayName'),
      min: 140,
      grow: 1.4,
      render: (item) => <span>{item.displayName ?? ''}</span>,
    },
    {
      key: 'description',
      header: t('column.description'),
      min: 140,
      grow: 1.6,
      render: (item) => <span>{item.description ?? ''}</span>,
      title: (item) => item.description ?? undefined,
    },
  ];
}

export const DEFAULT_COLUMNS: readonly string[] = [
  'name',
  'type',
  'enabled',
  'identity',
  'business',
  'lines',
];

/** On a narrow page the icon says the type, and the identity waits in the Properties. */
export const NARROW_COLUMNS: readonly string[] = ['name', 'enabled', 'business', 'lines'];
