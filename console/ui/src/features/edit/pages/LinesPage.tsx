import { useTexts, type Key } from '../../../i18n';
import { LINE_ACCESS } from '../../../model/rights';
import { FlagSlot } from '../FlagSlot';
import { LineList } from '../LineList';
import { usePageStyles } from '../styles';
import { UnusableLines } from '../UnusableLines';

/** Lines that the user watches without owning them, and what may be done with them. */
export default function LinesPage() {
  const { t } = useTexts();
  const page = usePageStyles();
  return (
    <div className={page.page}>
      <p className={page.intro}>{t('page.lines.intro')}</p>
      <UnusableLines />
      <LineList />
      <fieldset className="plain-fieldset">
        <legend className={page.heading}>{t('page.lines.access')}</legend>
        <div className={page.section}>
          {LINE_ACCESS.map((access) => (
            <FlagSlot key={access} slot={`access:${access}`} label={t(`access.${access}` as Key)} />
          ))}
        </div>
      </fieldset>
    </div>
  );
}
