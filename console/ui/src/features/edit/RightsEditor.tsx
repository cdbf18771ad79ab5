import {
  Checkbox,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { AuthorizationRights, Level, Masks } from '../../api/types';
import { useTexts, type Key } from '../../i18n';
import {
  AUTHORIZATION_BITS,
  LEVELS,
  hasBit,
  levelOf,
  masksOfLevel,
  withBit,
  type MaskPart,
} from '../../model/rights';
import { usePageStyles } from './styles';

const useStyles = makeStyles({
  bits: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  part: { display: 'flex', flexDirection: 'column' },
});

/** Rights for one part of the page: the chosen level, and the single bits below. */
interface Props {
  label: string;
  value: AuthorizationRights | null | undefined;
  edited: boolean;
  disabled: boolean;
  onChange: (value: AuthorizationRights | null) => void;
}

const NOBODY: Masks = masksOfLevel('blocked');

export function rightsOf(masks: Masks): AuthorizationRights {
  return {
    level: levelOf(masks),
    presence: masks.presence,
    line1: masks.line1,
    line2: masks.line2,
  };
}

/** Chooses a level, no entry at all, or single rights. */
export function RightsEditor({ label, value, edited, disabled, onChange }: Props) {
  const { t } = useTexts();
  const page = usePageStyles();
  const level = value ? (levelOf(value) ?? 'custom') : 'none';
  return (
    <div className={mergeClasses(page.section, edited && page.edited)}>
      <RadioGroup
        layout="horizontal"
        aria-label={label}
        disabled={disabled}
        value={level}
        onChange={(_, data) => {
          if (data.value === 'none') onChange(null);
          else if (data.value !== 'custom') onChange(rightsOf(masksOfLevel(data.value as Level)));
        }}
      >
        <Radio value="none" label={t('level.none')} />
        {LEVELS.map((one) => (
          <Radio key={one} value={one} label={t(`level.${one}`)} />
        ))}
        {level === 'custom' && <Radio value="custom" label={t('level.custom')} />}
      </RadioGroup>
      {value && (
        <BitsEditor
          masks={value}
          disabled={disabled}
          onChange={(masks) => onChange(rightsOf(masks))}
        />
      )}
    </div>
  );
}

interface BitsProps {
  masks: Masks;
  disabled: boolean;
  onChange: (masks: Masks) => void;
}

/** The single rights: presence, first line, second line. */
export function BitsEditor({ masks, disabled, onChange }: BitsProps) {
  const styles = useStyles();
  const page = usePageStyles();
  const { t } = useTexts();
  const parts: readonly MaskPart[] = ['presence', 'line1', 'line2'];
  return (
    <div className={styles.bits}>
      {parts.map((part) => (
        <div key={part} className={styles.part} role="group" aria-label={t(`mask.${part}`)}>
          <Text size={200} weight="semibold" className={page.quiet}>
            {t(`mask.${part}`)}
          </Text>
          {AUTHORIZATION_BITS.filter((bit) => bit.part === part).map((bit) => (
            <Checkbox
              key={bit.key}
              label={t(`bit.${bit.key}` as Key)}
              checked={hasBit(masks, bit)}
              disabled={disabled}
              onChange={(_, { checked }) => onChange(withBit(masks, bit, checked === true))}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

export const NO_RIGHTS = rightsOf(NOBODY);
