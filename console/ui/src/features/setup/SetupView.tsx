import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import * as api from '../../api/endpoints';
import { useSession } from '../../app/session';
import { useTexts } from '../../i18n';
import { Failure } from '../../parts/Failure';
import { ViewHead } from '../../parts/ViewFrame';
import { usePageStyles } from '../edit/styles';
import { AccessCard } from './AccessCard';
import { SchemaFacts } from './Facts';
import { PartCard } from './PartCard';
import { Panel } from '../../parts/Panel';

const useStyles = makeStyles({
  view: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    padding: tokens.spacingHorizontalL,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(400px, 1fr))',
    alignContent: 'start',
    gap: tokens.spacingHorizontalL,
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/** What has an effect in this state, what one came for first. */
export function purposesOf(state: string, add: string): readonly string[] {
  if (state === 'installed' || state === 'registered') return ['remove'];
  return state === 'none' || state === 'absent' ? [add] : [add, 'remove'];
}

/** Schema, snap-in, rights and storage: what the directory needs before it can hold settings. */
export default function SetupView() {
  const styles = useStyles();
  const page = usePageStyles();
  const { t, maybe } = useTexts();
  const { session } = useSession();
  const setup = useQuery({ queryKey: ['setup'], queryFn: api.setup });
  const mode = setup.data?.storageMode ?? session.storageMode;
  return (
    <>
      <ViewHead title={t('view.setup')} />
      <div className={styles.view} tabIndex={-1}>
        {setup.isError && <Failure error={setup.error} retry={() => void setup.refetch()} />}
        {setup.data && (
          <>
            <PartCard
              part="schema"
              title={t('setup.schema')}
              intro={t('setup.schema.intro')}
              state={maybe(`setup.state.${setup.data.schema.state}`, setup.data.schema.state)}
              good={setup.data.schema.state === 'installed'}
              purposes={purposesOf(setup.data.schema.state, 'install')}
              exportAddress={api.schemaExportAddress}
            >
              <SchemaFacts schema={setup.data.schema} />
            </PartCard>
            {setup.data.snapin && (
              <PartCard
                part="snapin"
                title={t('setup.snapin')}
                intro={t('setup.snapin.intro')}
                state={maybe(`setup.state.${setup.data.snapin.state}`, setup.data.snapin.state)}
                good={setup.data.snapin.state === 'registered'}
                purposes={purposesOf(setup.data.snapin.state, 'add')}
              />
            )}
            <Panel>
              <h2 className={page.heading}>{t('setup.storage')}</h2>
              <Text weight="semibold">{t(`storage.${mode}`)}</Text>
              <Text className={page.intro}>{t(`storage.${mode}.text`)}</Text>
              <Text className={page.intro}>
                {t(session.writeBack ? 'storage.writeBack' : 'storage.noWriteBack')}
              </Text>
            </Panel>
            <AccessCard />
          </>
        )}
      </div>
    </>
  );
}
