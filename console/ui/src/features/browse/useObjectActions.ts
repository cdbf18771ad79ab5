import { useMemo } from 'react';
import type { Change, Kind, Summary } from '../../api/types';
import { navigate, pathOfObject, pathOfView } from '../../app/router';
import { useTexts } from '../../i18n';
import { useNotice } from '../../parts/Notices';

export interface BulkRequest {
  items: readonly Summary[];
  kind: Kind;
  /** A change that is settled already and only needs its preview. */
  change?: Change;
}

/** What can be done with the chosen objects; a command that cannot be used now is missing. */
export interface ObjectActions {
  properties?: () => void;
  edit?: () => void;
  /** Why several objects cannot be edited together. */
  mixed?: boolean;
  setUp?: () => void;
  switchOff?: () => void;
  rights?: () => void;
  activity?: () => void;
  copyDn?: () => void;
}

export function useObjectActions(
  chosen: readonly Summary[],
  startBulk: (request: BulkRequest) => void,
): ObjectActions {
  const { t } = useTexts();
  const notify = useNotice();
  return useMemo(() => {
    const [first] = chosen;
    if (!first) return {};
    const kind = first.kind;
    const sameKind = chosen.every((one) => one.kind === kind);
    const off = chosen.filter((one) => !one.enabled);
    const on = chosen.filter((one) => one.enabled);
    const single = chosen.length === 1;
    const query = new URLSearchParams({ object: first.id, name: first.name });
    return {
      properties: single ? () => navigate(pathOfObject(first.id)) : undefined,
      mixed: !sameKind,
      edit: !single && sameKind ? () => startBulk({ items: chosen, kind }) : undefined,
      setUp:
        off.length > 0
          ? () => startBulk({ items: off, kind, change: { enabled: true } })
          : undefined,
      switchOff:
        on.length > 0
          ? () => startBulk({ items: on, kind, change: { enabled: false } })
          : undefined,
      rights:
        single && kind === 'user'
          ? () => navigate(`${pathOfView('rights')}?user=${encodeURIComponent(first.id)}`)
          : undefined,
      activity: single ? () => navigate(`${pathOfView('activity')}?${query}`) : undefined,
      copyDn: () => {
        void navigator.clipboard
          .writeText(chosen.map((one) => one.dn).join('\n'))
          .then(() => notify({ title: t('action.copied') }));
      },
    };
  }, [chosen, startBulk, notify, t]);
}
