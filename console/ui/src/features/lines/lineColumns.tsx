import { Badge, Link } from '@fluentui/react-components';
import type { Claim, RosterLine } from '../../api/types';
import { navigate, pathOfObject } from '../../app/router';
import type { Key, Texts } from '../../i18n';
import { pageOf } from '../../model/edits';
import { DialogButton } from '../../parts/DialogButton';
import { WrenchRegular } from '../../parts/icons';
import type { Column } from '../../parts/grid/columns';

/** Opens the page of Properties that has the field. */
const opener =
  (id: string | null | undefined, field = 'business') =>
  () => {
    if (id) navigate(pathOfObject(id, pageOf(`numbers.${field}`, 'user')));
  };

/** What can be done with a line that belongs to nobody. */
export interface LineActions {
  settle: (line: RosterLine) => void;
  assign: (line: RosterLine) => void;
}

interface OwnerProps {
  line: RosterLine;
  texts: Texts;
  actions: LineActions;
}

function Owner({ line, texts, actions }: OwnerProps) {
  if (line.owner) {
    return (
      <Link as="button" tabIndex={-1} onClick={opener(line.ownerId, line.by[0])}>
        {line.ownerName ?? line.owner}
      </Link>
    );
  }
  if (line.claimants.length > 1) {
    return (
      <>
        <Badge appearance="tint" color="warning">
          {texts.t('lines.state.contested')}
        </Badge>
        <span>{line.claimantNames.join(', ')}</span>
        <DialogButton
          size="small"
          tabIndex={-1}

          icon={<WrenchRegular />}
          onClick={() => actions.settle(line)}
        >
          {texts.t('contested.action')}
        </DialogButton>
      </>
    );
  }
  return (
    <>
      <Badge appearance="tint" color="success">
        {texts.t('lines.free')}
      </Badge>
      <Link as="button" tabIndex={-1} onClick={() => actions.assign(line)}>
        {texts.t('assign.action')}
      </Link>
    </>
  );
}

const fieldNames = ({ by }: RosterLine, texts: Texts) =>
  by.map((field) => fieldName(field, texts)).join(', ');

const fieldName = (field: string, { maybe }: Texts) => maybe(`field.numbers.${field}`, field);

export function lineColumns(texts: Texts, actions: LineActions): Column<RosterLine>[] {
  const { t } = texts;
  return [
    {
      key: 'line',
      header: t('lines.line'),
      min: 140,
      grow: 0.3,
      render: (line) => <span>{line.line}</span>,
    },
    {
      key: 'number',
      header: t('numbers.field'),
      min: 124,
      grow: 0.3,
      render: (line) => <span>{line.number}</span>,
    },
    {
      key: 'name',
      header: t('column.name'),
      min: 130,
      grow: 1,
      render: (line) => <span>{line.name}</span>,
    },
    {
      key: 'owner',
      header: t('lines.owner'),
      min: 356,
      grow: 2,
      render: (line) => <Owner line={line} texts={texts} actions={actions} />,
      title: ({ claimants, claimantNames }) =>
        claimants.length > 1 ? claimantNames.join(', ') : undefined,
    },
    {
      key: 'by',
      header: t('lines.by'),
      min: 180,
      grow: 1.2,
      render: (line) => <span>{fieldNames(line, texts)}</span>,
      title: (line) => fieldNames(line, texts) || undefined,
    },
    {
      key: 'location',
      header: t('lines.location'),
      min: 100,
      grow: 0.6,
      render: (line) => <span>{line.location ?? ''}</span>,
    },
    {
      key: 'notes',
      header: t('lines.notes'),
      min: 140,
      grow: 1,
      render: (line) => (
        <>
          {!line.enabled && <Badge appearance="tint">{t('lines.disabled')}</Badge>}
          {line.private && <Badge appearance="tint">{t('lines.private')}</Badge>}
        </>
      ),
    },
  ];
}

export function claimColumns(texts: Texts): Column<Claim>[] {
  const { t } = texts;
  return [
    {
      key: 'user',
      header: t('kind.user'),
      min: 180,
      grow: 1.2,
      render: (claim) => (
        <Link as="button" tabIndex={-1} onClick={opener(claim.userId, claim.field)}>
          {claim.userName ?? claim.user}
        </Link>
      ),
    },
    {
      key: 'field',
      header: t('lines.by'),
      min: 140,
      grow: 1,
      render: (claim) => <span>{fieldName(claim.field, texts)}</span>,
    },
    {
      key: 'text',
      header: t('numbers.stored'),
      min: 170,
      grow: 1.2,
      render: (claim) => <span>{claim.text}</span>,
    },
    {
      key: 'number',
      header: t('numbers.converted'),
      min: 160,
      grow: 1.2,
      render: (claim) => <span>{claim.number ?? ''}</span>,
    },
    {
      key: 'result',
      header: t('lines.why'),
      min: 220,
      grow: 2,
      render: (claim) => (
        <span>
          {claim.reason
            ? (texts.phrase(claim.reason) ?? claim.reason)
            : t(`numbers.claim.${claim.result}` as Key)}
        </span>
      ),
      title: (claim) => claim.reason && (texts.phrase(claim.reason) ?? claim.reason),
    },
  ];
}
