import { useTexts } from '../../../i18n';
import { valueOf } from '../../../model/edits';
import { useEditing } from '../editing';
import { FlagSlot } from '../FlagSlot';
import { LineList } from '../LineList';
import { UsableLines } from '../UsableLines';
import { usePageStyles } from '../styles';

/** The lines that the multi-line TAPI driver of the computer offers. */
export default function MultilinePage() {
  const { base, edits, account, insight } = useEditing();
  const { t } = useTexts();
  const page = usePageStyles();
  const all = Boolean(valueOf(base, edits, 'allLines'));
  return (
    <div className={page.page}>
      <p className={page.intro}>{t('page.multiline.intro')}</p>
      <FlagSlot slot="allLines" label={t('multiline.all')} />
      {!all && <LineList />}
      {account && insight && <UsableLines computer={account.id} />}
    </div>
  );
}
