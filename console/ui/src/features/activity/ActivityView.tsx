import { Badge, Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../../api/endpoints';
import type { Activity } from '../../api/types';
import { navigate, pathOfObject, pathOfView, useRoute } from '../../app/router';
import { useStatus } from '../../app/status';
import { useTexts } from '../../i18n';
import { SETTING_OF } from '../../model/attributes';
import { DiffTable } from '../../parts/DiffTable';
import { Failure } from '../../parts/Failure';
import { DialogButton } from '../../parts/DialogButton';
import { ArrowUndoRegular } from '../../parts/icons';
import { ObjectIcon } from '../../parts/ObjectIcon';
import { ViewHead } from '../../parts/ViewFrame';
import { usePageStyles } from '../edit/styles';
import { UndoDialog } from './UndoDialog';

const PAGE = 50;

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: `0 ${tokens.spacingHorizontalL}`,
  },
  when: { whiteSpace: 'nowrap', width: '180px' },
  who: { whiteSpace: 'nowrap', width: '150px' },
  right: { textAlign: 'end', whiteSpace: 'nowrap' },
});

/** What was changed through Linekeeper, by whom, and the way back. */
export default function ActivityView() {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useTexts();
  const { t } = texts;
  const { query } = useRoute();
  const object = query.get('object') ?? undefined;
  const [undoing, setUndoing] = useState<Activity | null>(null);
  const activities = useInfiniteQuery({
    queryKey: ['activity', object],
    queryFn: ({ pageParam }) => api.activities(pageParam, PAGE, { object }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const read = pages.reduce((sum, one) => sum + one.items.length, 0);
      return read < last.total && last.items.length > 0 ? read : undefined;
    },
  });
  const items = activities.data?.pages.flatMap((one) => one.items) ?? [];
  useStatus(texts.count('status.activities', activities.data?.pages[0]?.total ?? 0));
  return (
    <>
      <ViewHead title={t('view.activity')}>
        {object && (
          <>
            <Badge appearance="tint" color="brand" size="large">
              {t('activity.of', { name: query.get('name') ?? object })}
            </Badge>
            <Button
              size="small"
              appearance="subtle"
              onClick={() => navigate(pathOfView('activity'))}
            >
              {t('filter.clear')}
            </Button>
          </>
        )}
      </ViewHead>
      <div className={styles.list} tabIndex={-1}>
        {activities.isError && <Failure error={activities.error} />}
        {activities.data && items.length === 0 && (
          <p className={page.quiet}>{t('activity.none')}</p>
        )}
        {items.length > 0 && (
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{t('activity.when')}</th>
                <th scope="col">{t('activity.who')}</th>
                <th scope="col">{t('activity.what')}</th>
                <th scope="col">
                  <span className="sr-only">{t('activity.undo')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((activity) => (
                <ActivityRows key={activity.id} activity={activity} onUndo={setUndoing} />
              ))}
            </tbody>
          </table>
        )}
        {activities.hasNextPage && (
          <Link as="button" onClick={() => void activities.fetchNextPage()}>
            {t('activity.older')}
          </Link>
        )}
      </div>
      {undoing && <UndoDialog activity={undoing} onClose={() => setUndoing(null)} />}
    </>
  );
}

function ActivityRows({
  activity,
  onUndo,
}: {
  activity: Activity;
  onUndo: (one: Activity) => void;
}) {
  const styles = useStyles();
  const page = usePageStyles();
  const { t, count, dateTime, maybe, phrase } = useTexts();
  const [open, setOpen] = useState(false);
  const [first] = activity.objects;
  const settings = [
    ...new Set(
      activity.changes.map(({ attribute }) => maybe(SETTING_OF[attribute] ?? '', attribute)),
    ),
  ];
  return (
    <>
      <tr>
        <td className={styles.when}>{dateTime(activity.at)}</td>
        <td className={styles.who}>{activity.who}</td>
        <td>
          <span className={page.row}>
            {first && activity.objectCount === 1 ? (
              <>
                <ObjectIcon kind={first.kind} enabled />
                <Link as="button" title={first.dn} onClick={() => navigate(pathOfObject(first.id))}>
                  {first.name}
                </Link>
              </>
            ) : (
              <Text className={page.fixed}>{count('activity.objects', activity.objectCount)}</Text>
            )}
            <Text size={200} className={page.quiet}>
              {settings.slice(0, 4).join(', ')}
              {settings.length > 4 && ' ...'}
            </Text>
            {(activity.undoOf || activity.undoneBy) && (
              <Badge appearance="tint" className={page.fixed}>
                {t(activity.undoOf ? 'activity.isUndo' : 'activity.undone')}
              </Badge>
            )}
          </span>
        </td>
        <td className={styles.right}>
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'job.hide' : 'job.show')}
          </Button>
          <DialogButton
            size="small"
            appearance="subtle"
            icon={<ArrowUndoRegular />}
            disabled={!activity.undoable}
            title={activity.whyNot ? (phrase(activity.whyNot) ?? activity.whyNot) : undefined}
            onClick={() => onUndo(activity)}
          >
            {t('activity.undo')}
          </DialogButton>
        </td>
      </tr>
      {open &&
        activity.objects.map((object) => (
          <tr key={object.id}>
            <td colSpan={4}>
              {activity.objects.length > 1 && (
                <Text size={200} weight="semibold">
                  {object.name}
                </Text>
              )}
              <DiffTable
                changes={activity.changes.filter((change) => change.object === object.id)}
              />
            </td>
          </tr>
        ))}
    </>
  );
}
