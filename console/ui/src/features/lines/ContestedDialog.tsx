import { Spinner, Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import * as api from '../../api/endpoints';
import type { RosterLine } from '../../api/types';
import { useTexts } from '../../i18n';
import { AskDialog } from '../../parts/AskDialog';
import { Failure } from '../../parts/Failure';
import { usePageStyles } from '../edit/styles';
import { Claimant } from './Claimant';

/** Who claims a line that nobody gets, through which fields, and the way to settle it. */
export function ContestedDialog({ line, onClose }: { line: string; onClose: () => void }) {
  const { t } = useTexts();
  const page = usePageStyles();
  const found = useQuery({
    queryKey: ['lines', 'contested', 'one', line],
    queryFn: async () => {
      const { items } = await api.lines('contested', line, 0, 200);
      return (items as RosterLine[]).find((one) => one.line === line) ?? null;
    },
  });
  const ids = found.data?.claimantIds ?? [];
  return (
    <AskDialog wide title={t('contested.title', { line })} onClose={onClose}>
      {found.isPending && <Spinner size="small" aria-label={t('app.loading')} />}
      {found.isError && <Failure error={found.error} />}
      {found.data === null && <Text>{t('contested.settled')}</Text>}
      {ids.length > 0 && (
        <>
          <Text>{t('contested.intro')}</Text>
          <table className={page.table}>
            <tbody>
              {ids.map((id, at) => (
                <Claimant
                  key={id}
                  id={id}
                  login={found.data?.claimants[at] ?? ''}
                  gives={(claim) => claim.result === 'contested' && claim.line === line}
                  title={(name) => t('contested.releaseOf', { name, line })}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
    </AskDialog>
  );
}
