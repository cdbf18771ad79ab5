import { makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../../../i18n';
import { fieldsOn } from '../../../model/fields';
import { useEditing } from '../editing';
import { PhotoSlot } from '../PhotoSlot';
import { usePageStyles } from '../styles';
import { TextSlot } from '../TextSlot';

const useStyles = makeStyles({
  split: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalL,
    flexWrap: 'wrap',
  },
  fields: { flexGrow: 1, flexBasis: '420px' },
});

/** The contact card: address, office, web page and picture. */
export default function ContactPage() {
  const { kind, account } = useEditing();
  const { t } = useTexts();
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <div className={page.page}>
      <p className={page.intro}>{t('page.contact.intro')}</p>
      <div className={styles.split}>
        <div className={styles.fields}>
          <div className={page.columns}>
            {fieldsOn('contact', kind).map((field) => (
              <TextSlot key={field.path} field={field} />
            ))}
          </div>
        </div>
        {account && <PhotoSlot account={account} />}
      </div>
    </div>
  );
}
