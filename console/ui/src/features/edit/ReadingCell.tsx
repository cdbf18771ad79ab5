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
import { NumberTrace } from './NumberTrace';
import { usePageStyles } from './styles';

interface Props {
  reading: NumberReading | undefined;
  /** A number that binds no line may be internal, and then only its own location can read it. */
  dialedOnly?: boolean;
  /** Whether the text would claim the line that it finds; a list of lines only names them. */
  claims?: boolean;
}

/** Two cells: the number that a text is read as, and the line that it finds. */
export function ReadingCell({ reading, dialedOnly = false, claims = true }: Props) {
  const { t, maybe, phrase } = useTexts();
  const { insight } = useEditing();
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
  const said = refused
    ? dialedOnly
      ? t('numbers.asTyped')
      : maybe(`refusal.${reading.reason}`, t('numbers.refused'))
    : (reading.display ?? reading.number);
  const hint = refused
    ? [reading.rule, reading.nextStep]
        .map((text) => text && (phrase(text) ?? text))
        .filter(Boolean)
        .join(' ')
    : reading.kind && t(`numbers.kind.${reading.kind}`);
  return (
    <>
      <td className={styles.reading}>
        {reading.kind && (
          <span className={styles.row}>
            {refused && !dialedOnly && (
              <DismissCircleFilled className={styles.bad} aria-hidden="true" />
            )}
            <Tooltip content={hint ?? ''} relationship="description">
              <span>{insight ? <NumberTrace reading={reading}>{said}</NumberTrace> : said}</span>
            </Tooltip>
          </span>
        )}
      </td>
      <td>
        {!refused && !(dialedOnly && !reading.line) && (
          <LineOfReading reading={reading} claims={claims} />
        )}
      </td>
    </>
  );
}

function LineOfReading({ reading, claims }: { reading: NumberReading; claims: boolean }) {
  const { account } = useEditing();
  const { t, maybe } = useTexts();
  const styles = usePageStyles();
  const { line, claim } = reading;
  if (claims && claim === 'contested') {
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
      {claims && claim === 'bound' ? (
        <CheckmarkCircleFilled className={styles.good} aria-hidden="true" />
      ) : claims && foreign ? (
        <WarningFilled className={styles.warn} aria-hidden="true" />
      ) : (
        <PlugConnectedRegular className={styles.fixed} aria-hidden="true" />
      )}
      <Text size={200}>
        {line.name}
        {foreign && ` · ${t('lines.ownedBy', { owner: line.ownerName ?? line.owner ?? '' })}`}
        {!foreign &&
          line.owner === null &&
          !(claims && claim === 'bound') &&
          ` · ${t('lines.free')}`}
      </Text>
    </span>
  );
}
