import { Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useRoute } from '../../app/router';
import { useTexts } from '../../i18n';
import { ViewHead } from '../../parts/ViewFrame';
import { ExplainPanel } from './ExplainPanel';
import { PairPanel } from './PairPanel';
import { WhoCanPanel } from './WhoCanPanel';

const QUESTIONS = ['explain', 'who-can', 'pair'] as const;
type Question = (typeof QUESTIONS)[number];

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
});

/** Three questions about rights: what may this user do, who may do that, what about these two. */
export default function RightsView() {
  const styles = useStyles();
  const { t } = useTexts();
  const { query } = useRoute();
  const [question, setQuestion] = useState<Question>('explain');
  return (
    <>
      <ViewHead title={t('view.rights')}>
        <TabList
          size="small"
          selectedValue={question}
          onTabSelect={(_, { value }) => setQuestion(value as Question)}
        >
          {QUESTIONS.map((one) => (
            <Tab key={one} value={one}>
              {t(`rights.${one}`)}
            </Tab>
          ))}
        </TabList>
      </ViewHead>
      <div className={styles.panel}>
        {question === 'explain' && (
          <ExplainPanel key={query.get('user')} first={query.get('user')} />
        )}
        {question === 'who-can' && <WhoCanPanel />}
        {question === 'pair' && <PairPanel />}
      </div>
    </>
  );
}
