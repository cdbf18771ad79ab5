import { useQuery } from '@tanstack/react-query';
import * as api from '../../api/endpoints';
import { useTexts } from '../../i18n';
import type { PageKey } from '../../model/fields';
import { PAGES } from '../../model/fields';
import { AskDialog } from '../../parts/AskDialog';
import { Failure } from '../../parts/Failure';
import { ObjectSheet } from './ObjectSheet';
import { Waiting } from '../../parts/Waiting';

interface Props {
  id: string;
  page?: string;
  onClose: () => void;
}

/** The Properties of one object. They are read when the dialog opens, and again only when asked. */
export default function PropertiesDialog({ id, page, onClose }: Props) {
  const { t } = useTexts();
  const object = useQuery({
    queryKey: ['opened', id],
    queryFn: () => api.object(id),
    staleTime: 0,
    gcTime: 0,
    refetchOnMount: false,
    refetchOnReconnect: false,
  });
  if (object.data) {
    const first = PAGES.find((one) => one === page) satisfies PageKey | undefined;
    return <ObjectSheet first={object.data} page={first ?? 'uc'} onClose={onClose} />;
  }
  return (
    <AskDialog title={t('action.properties')} onClose={onClose}>
      {object.isError ? (
        <Failure error={object.error} retry={() => void object.refetch()} />
      ) : (
        <Waiting />
      )}
    </AskDialog>
  );
}
