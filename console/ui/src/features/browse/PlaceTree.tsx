import {
  Spinner,
  Tree,
  TreeItem,
  TreeItemLayout,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import * as api from '../../api/endpoints';
import type { Place } from '../../api/types';
import { useTexts } from '../../i18n';
import { Failure } from '../../parts/Failure';
import { PlaceIcon } from '../../parts/ObjectIcon';
import type { PlacePoint } from './PlaceMenu';

const useStyles = makeStyles({
  layout: { whiteSpace: 'nowrap', minHeight: '28px', fontSize: '13px' },
  chosen: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
});

interface TreeProps {
  roots: readonly Place[];
  open: ReadonlySet<string>;
  chosen: Place | null;
  onOpen: (place: Place, open: boolean) => void;
  onChoose: (place: Place) => void;
  onMenu: (point: PlacePoint) => void;
}

/** Domains, organizational units and containers; what is below one is read when it is opened. */
export function PlaceTree(props: TreeProps) {
  const { t } = useTexts();
  return (
    <Tree
      size="small"
      aria-label={t('browse.tree')}
      openItems={props.open as Set<string>}
      checkedItems={[]}
    >
      {props.roots.map((place) => (
        <PlaceNode key={place.id} {...props} place={place} />
      ))}
    </Tree>
  );
}

function PlaceNode(props: TreeProps & { place: Place }) {
  const { place, open, chosen, onOpen, onChoose, onMenu } = props;
  const styles = useStyles();
  const isOpen = open.has(place.id);
  const isChosen = chosen?.id === place.id;
  const menuAt = (from: HTMLElement, x: number, y: number) => {
    if (!isChosen) onChoose(place);
    onMenu({ place, at: { x, y }, from });
  };
  return (
    <TreeItem
      itemType={place.hasChildren ? 'branch' : 'leaf'}
      value={place.id}
      aria-current={isChosen ? 'true' : undefined}
      onOpenChange={(event, data) => {
        event.stopPropagation();
        // A click on the name chooses; the arrow, the arrow keys and Enter open.
        if (data.type === 'Click') return;
        onOpen(place, data.open);
      }}
      onClick={(event) => {
        event.stopPropagation();
        onChoose(place);
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
        if (place.hasChildren) onOpen(place, !isOpen);
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === 'Enter' || event.key === ' ') onChoose(place);
        if (event.key === 'ContextMenu' || (event.shiftKey && event.key === 'F10')) {
          event.preventDefault();
          const box = event.currentTarget.firstElementChild?.getBoundingClientRect();
          menuAt(event.currentTarget, (box?.left ?? 0) + 48, box?.bottom ?? 0);
        }
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        menuAt(event.currentTarget, event.clientX, event.clientY);
      }}
      onFocus={(event) => {
        if (isChosen || event.target !== event.currentTarget) return;
        if (event.currentTarget.matches(':focus-visible')) onChoose(place);
      }}
    >
      <TreeItemLayout
        className={mergeClasses(styles.layout, isChosen && styles.chosen)}
        iconBefore={<PlaceIcon kind={place.kind} />}
      >
        {place.name}
      </TreeItemLayout>
      {place.hasChildren && isOpen && <Children {...props} />}
    </TreeItem>
  );
}

function Children(props: TreeProps & { place: Place }) {
  const { place } = props;
  const { t } = useTexts();
  const children = useQuery({
    queryKey: ['children', place.id],
    queryFn: () => api.childPlaces(place.id),
    staleTime: 60_000,
  });
  return (
    <Tree size="small">
      {children.isPending && (
        <TreeItem itemType="leaf" value={`${place.id}-loading`}>
          <TreeItemLayout>
            <Spinner size="extra-tiny" label={t('app.loading')} />
          </TreeItemLayout>
        </TreeItem>
      )}
      {children.isError && <Failure error={children.error} retry={() => children.refetch()} />}
      {children.data?.map((child) => (
        <PlaceNode key={child.id} {...props} place={child} />
      ))}
    </Tree>
  );
}
