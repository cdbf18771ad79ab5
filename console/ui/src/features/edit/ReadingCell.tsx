import { Text, Tooltip } from '@fluentui/react-components';
import type { NumberReading } from '../../api/types';
import { useTexts } from '../../i18n';
import {
  CheckmarkCircleFilled,
  DismissCircleFilled,
  PlugConnectedRegular,
  WarningFilled,
} from '../../parts/icons';
import { useEditing } from './editing';
import { usePageStyles } from './styles';

interface Props {
  reading: NumberReading | undefined;
  /** A number that binds no line may be internal, and then only its own location can read it. */
  dialedOnly?: boolean;
}

/** Two cells: the number that a text is read as, and the line that it finds. */
export function ReadingCell({ reading, dialedOnly = false }: Props) {
  const { t, maybe } = useTexts();
  const styles = usePageStyles();
  if (!reading) {
    return (
      <>
        <td />
        <td />
      </>
    );
  }
  const refused = reading.kind === 'refused';
  return (
    <>
      <td className={styles.tabular}>
        {refused ? (
          <span className={styles.row}>
            {!dialedOnly && <DismissCircleFilled className={styles.bad} aria-hidden="true" />}
            <Tooltip
              content={[reading.rule, reading.nextStep].filter(Boolean).join(' ')}
              relationship="description"
            >
              <Text size={200}>
                {dialedOnly
                  ? t('numbers.asTyped')
                  : maybe(`refusal.${reading.reason}`, t('numbers.refused'))}
              </Text>
            </Tooltip>
          </span>
        ) : (
          reading.kind && (
            <Tooltip content={t(`numbers.kind.${reading.kind}`)} relationship="description">
              <span>{reading.display ?? reading.number}</span>
            </Tooltip>
          )
        )}
      </td>
      <td>{!refused && !(dialedOnly && !reading.line) && <LineOfReading reading={reading} />}</td>
    </>
  );
}

function LineOfReading({ reading }: { reading: NumberReading }) {
  const { account } = useEditing();
  const { t, maybe } = useTexts();
  const styles = usePageStyles();
  const { line, claim } = reading;
  if (claim === 'contested') {
    return (
      <span className={styles.row}>
        <WarningFilled className={styles.warn} aria-hidden="true" />
        <Text size={200}>
          {line?.owner && line.owner !== account?.login
            ? t('numbers.wouldContest', { owner: line.ownerName ?? line.owner })
            : t('numbers.contested')}
        </Text>
      </span>
    );
  }
  if (!line) {
    return <Text className={styles.quiet}>{maybe(`numbers.claim.${claim ?? 'none'}`, '')}</Text>;
  }
  const foreign = line.owner !== null && account !== null && line.owner !== account.login;
  return (
    <span className={styles.row}>
      {claim === 'bound' ? (
        <CheckmarkCircleFilled className={styles.good} aria-hidden="true" />
      ) : foreign ? (
        <WarningFilled className={styles.warn} aria-hidden="true" />
      ) : (
        <PlugConnectedRegular aria-hidden="true" />
      )}
      <Text size={200}>
        {line.name}
        {foreign && ` · ${t('lines.ownedBy', { owner: line.ownerName ?? line.owner ?? '' })}`}
        {!foreign && line.owner === null && claim !== 'bound' && ` · ${t('lines.free')}`}
      </Text>
    </span>
  );
}
