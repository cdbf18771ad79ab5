import { useQuery } from '@tanstack/react-query';
import * as api from '../api/endpoints';
import type { AttributeChange } from '../api/types';
import { useTexts } from '../i18n';

/** The attributes that hold rights as bits, and which table names the bits. */
const TABLES: readonly [RegExp, 'services' | 'lineAccess', number | undefined][] = [
  [/CTIServices$/, 'services', 1],
  [/CTIServices2$/, 'services', 2],
  [/CTILinesPermissions$/, 'lineAccess', undefined],
];

export interface NamedBit {
  key: string;
  mask: string;
  word?: number;
}

/** The bits that a change takes and gives, by the names of the rights. */
export function bitsOf(change: AttributeChange, bits: readonly NamedBit[]) {
  const before = Number(change.removed[0] ?? 0);
  const after = Number(change.added[0] ?? 0);
  const keys = (mask: number) =>
    bits.filter((bit) => (mask & Number(bit.mask)) !== 0).map(({ key }) => key);
  return { taken: keys(before & ~after), given: keys(after & ~before) };
}

/** Says in words what a changed mask takes and gives; null for what is no mask. */
export function useMaskText() {
  const { maybe } = useTexts();
  const tables = useQuery({ queryKey: ['rights'], queryFn: api.rights, staleTime: Infinity });
  const name = (key: string) => maybe(`right.${key}`, maybe(`access.${key}`, key));
  return (change: AttributeChange) => {
    const table = TABLES.find(([pattern]) => pattern.test(change.attribute));
    if (!table || !tables.data) return null;
    const [, part, word] = table;
    const named: readonly NamedBit[] = tables.data[part];
    const bits = named.filter((bit) => word === undefined || bit.word === word);
    const { taken, given } = bitsOf(change, bits);
    return { taken: taken.map(name).join(', '), given: given.map(name).join(', ') };
  };
}
