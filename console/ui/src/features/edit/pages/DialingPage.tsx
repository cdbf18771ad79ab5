import { useTexts } from '../../../i18n';
import { FlagSlot } from '../FlagSlot';
import { usePageStyles } from '../styles';

/** Whether only the owner of a line may dial on it from this computer. */
export default function DialingPage() {
  const { t } = useTexts();
  const page = usePageStyles();
  return (
    <div className={page.page}>
      <FlagSlot slot="onlyAuthorizedUsersMayDial" label={t('page.dialing')} />
      <p className={page.intro}>{t('page.dialing.intro')}</p>
    </div>
  );
}
