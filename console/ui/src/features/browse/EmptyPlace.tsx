import { Link } from '@fluentui/react-components';
import type { Place } from '../../api/types';
import { useTexts } from '../../i18n';
import { isFiltered, type ListFilter } from './filter';

interface Props {
  place: Place;
  filter: ListFilter;
  onShowBelow: () => void;
}

/** Why the list is empty, and the way to what is below the place. */
export function EmptyPlace({ place, filter, onShowBelow }: Props) {
  const { t } = useTexts();
  return (
    <>
      {t(isFiltered(filter) ? 'browse.noMatch' : 'browse.empty')}{' '}
      {filter.search !== '' && t('browse.noMatch.hint')}
      {place.hasChildren && !filter.below && !isFiltered(filter) && (
        <Link as="button" onClick={onShowBelow}>
          {t('browse.showBelow')}
        </Link>
      )}
    </>
  );
}
