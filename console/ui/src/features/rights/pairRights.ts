import { useTexts } from '../../i18n';
import { AUTHORIZATION_BITS, type AuthorizationBit } from '../../model/rights';

/** Rights on a line are asked for by line: `line1-pick-up-calls`. */
export function pairRightKey({ part, key }: AuthorizationBit): string {
  return part === 'presence' ? key : `${part}-${key}`;
}

/** Rights that groups give on the journal and the monitor of their members. */
export const SHARED_RIGHTS = ['see-journal', 'edit-journal', 'see-in-monitor'] as const;

const BY_KEY = new Map(AUTHORIZATION_BITS.map((bit) => [pairRightKey(bit), bit]));

/** The name of a right that one user has on another. */
export function usePairRightName() {
  const { maybe } = useTexts();
  return (key: string) => {
    const bit = BY_KEY.get(key);
    if (!bit) return maybe(`pair.${key}`, key);
    const name = maybe(`bit.${bit.key}`, bit.key);
    return bit.part === 'presence' ? name : `${maybe(`mask.${bit.part}`, bit.part)}: ${name}`;
  };
}
