import { Field, Input } from '@fluentui/react-components';
import { useTexts } from '../../../i18n';
import { fieldsOn } from '../../../model/fields';
import { useEditing } from '../editing';
import { NumberRows } from '../NumberRows';
import { usePageStyles } from '../styles';
import { TextSlot } from '../TextSlot';

/** Who the object is; for a computer, the phones that stand beside it. */
export default function GeneralPage() {
  const { kind, account } = useEditing();
  const { t } = useTexts();
  const styles = usePageStyles();
  const fields = fieldsOn('general', kind);
  return (
    <div className={styles.page}>
      {account && (
        <div className={styles.columns}>
          <div style={{ gridColumn: 'span 12' }}>
            <Field label={t(`field.login.${kind}`)} size="small">
              <Input readOnly appearance="filled-darker" value={account.login} />
            </Field>
          </div>
          {kind !== 'computer' &&
            fields.map((field) => <TextSlot key={field.path} field={field} />)}
        </div>
      )}
      {kind === 'computer' && (
        <>
          <p className={styles.intro}>{t('page.general.computer')}</p>
          <NumberRows fields={fields} />
        </>
      )}
    </div>
  );
}
