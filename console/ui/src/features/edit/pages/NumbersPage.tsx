import { useTexts } from '../../../i18n';
import { fieldsOn } from '../../../model/fields';
import { useEditing } from '../editing';
import { NumberRows } from '../NumberRows';
import { usePageStyles } from '../styles';
import { UnusableLines } from '../UnusableLines';

/** The numbers of the contact card, as stored, and what becomes of each. */
export default function NumbersPage() {
  const { kind } = useEditing();
  const { t } = useTexts();
  const styles = usePageStyles();
  return (
    <div className={styles.page}>
      <p className={styles.intro}>{t('page.numbers.intro')}</p>
      <UnusableLines />
      <NumberRows fields={fieldsOn('numbers', kind)} />
    </div>
  );
}
