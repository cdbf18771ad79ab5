import { Badge, Text, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ExplainedRight } from '../../../api/types';
import { useTexts, type Key } from '../../../i18n';
import { valueOf } from '../../../model/edits';
import { IMPLIED_BY, SERVICES, SERVICE_SECTIONS, type ServiceKey } from '../../../model/rights';
import { sourceText } from '../../../parts/sourceText';
import { useEditing } from '../editing';
import { FlagSlot } from '../FlagSlot';
import { usePageStyles } from '../styles';
import { useEffective } from '../useEffective';

const useStyles = makeStyles({
  table: { tableLayout: 'fixed', '& td': { border: 'none', verticalAlign: 'top' } },
  head: { paddingTop: tokens.spacingVerticalM },
  effect: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    paddingTop: '5px',
  },
});

/** What the user may do: the own ticks, and beside each what is in effect and why. */
export default function ServicesPage() {
  const { kind, account, base, edits, insight } = useEditing();
  const { t } = useTexts();
  const page = usePageStyles();
  const styles = useStyles();
  const shown: readonly string[] = SERVICES[kind];
  const user = kind === 'user' && insight ? account?.id : undefined;
  const effective = useEffective();
  const byRight = new Map(effective.data?.rights.map((one) => [one.right, one]));
  const hidden = (account?.services ?? []).filter((key) => !shown.includes(key));
  const has = (right: ServiceKey) => Boolean(valueOf(base, edits, `service:${right}`));
  return (
    <div className={page.page}>
      <p className={page.intro}>
        {t(kind === 'group' ? 'page.services.group' : 'page.services.user')}
      </p>
      <table className={mergeClasses(page.table, styles.table)}>
        <thead>
          <tr>
            <th scope="col" style={{ width: user ? '50%' : '100%' }}>
              {t(kind === 'group' ? 'services.given' : 'services.own')}
            </th>
            {user && <th scope="col">{t('services.effective')}</th>}
          </tr>
        </thead>
        {SERVICE_SECTIONS.map(({ key, rights }) => {
          const rows = rights.filter((right) => shown.includes(right));
          if (rows.length === 0) return null;
          return (
            <tbody key={key}>
              <tr>
                <th scope="rowgroup" colSpan={user ? 2 : 1} className={styles.head}>
                  {t(`services.section.${key}` as Key)}
                </th>
              </tr>
              {rows.map((right) => (
                <tr key={right}>
                  <td>
                    <FlagSlot slot={`service:${right}`} label={t(`right.${right}` as Key)} />
                  </td>
                  {user && (
                    <td>
                      <Effect
                        explained={byRight.get(right)}
                        own={has(right)}
                        implied={impliedBy(right, has)}
                      />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
      {hidden.length > 0 && (
        <Text className={page.quiet}>{t('services.alsoSet', { rights: hidden.join(', ') })}</Text>
      )}
    </div>
  );
}

function impliedBy(right: ServiceKey, has: (right: ServiceKey) => boolean): ServiceKey | undefined {
  const larger = IMPLIED_BY[right];
  return larger && has(larger) ? larger : undefined;
}

interface EffectProps {
  explained: ExplainedRight | undefined;
  own: boolean;
  implied: ServiceKey | undefined;
}

/** What is in effect: the sources, and why an empty box does not take the right away. */
function Effect({ explained, own, implied }: EffectProps) {
  const texts = useTexts();
  const { t } = texts;
  const styles = useStyles();
  const page = usePageStyles();
  const others = (explained?.sources ?? []).filter((source) => source.kind !== 'own');
  const inEffect = own || implied !== undefined || others.length > 0;
  if (explained?.switchedOffBy) {
    return (
      <div className={styles.effect}>
        <Badge appearance="tint" color="danger">
          {t('services.switchedOff')}
        </Badge>
      </div>
    );
  }
  if (!inEffect)
    return <div className={mergeClasses(styles.effect, page.quiet)}>{t('services.no')}</div>;
  return (
    <div className={styles.effect}>
      {own && (
        <Badge appearance="tint" color="brand">
          {t('source.own')}
        </Badge>
      )}
      {implied && !own && (
        <Badge appearance="tint" color="informative">
          {t('services.impliedBy', { right: t(`right.${implied}` as Key) })}
        </Badge>
      )}
      {others.map((source) => (
        <Tooltip
          key={JSON.stringify(source)}
          relationship="description"
          content={t(own ? 'services.alsoFrom' : 'services.whyUnticked')}
        >
          <Badge appearance="tint" color={own ? 'informative' : 'success'}>
            {sourceText(source, texts)}
          </Badge>
        </Tooltip>
      ))}
    </div>
  );
}
