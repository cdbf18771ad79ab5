import { useTexts } from '../../../i18n';
import { fieldsOn } from '../../../model/fields';
import { useEditing } from '../editing';
import { NumberRows } from '../NumberRows';
import { usePageStyles } from '../styles';
import { UnusableLines } from '../UnusableLines';

/** Phones that the user owns and that other users do not see. */
export default function PhonesPage() {
  const { kind } = useEditing();
  const { t } = useTexts();
  const styles = usePageStyles();
  return (
    <div className={styles.page}>
      <p className={styles.intro}>{t('page.phones.intro')}</p>
      <UnusableLines />
      <NumberRows fields={fieldsOn('phones', kind)} />
    </div>
  );
}
