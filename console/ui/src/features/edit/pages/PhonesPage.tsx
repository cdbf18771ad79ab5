import { useTexts } from '../../../i18n';
import { fieldsOn } from '../../../model/fields';
import { useEditing } from '../editing';
import { NumberRows } from '../NumberRows';
import { usePageStyles } from '../styles';

/** Phones that the user owns and that other users do not see. */
export default function PhonesPage() {
  const { kind } = useEditing();
  const { t } = useTexts();
  const styles = usePageStyles();
  return (
    <div className={styles.page}>
      <p className={styles.intro}>{t('page.phones.intro')}</p>
      <NumberRows fields={fieldsOn('phones', kind)} />
    </div>
  );
}
