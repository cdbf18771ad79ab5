import type { UserLines } from '../api/types';

/** Why none of a user's lines can be used; undefined when they can, or when there are none. */
export function whyUnusable(lines: UserLines | undefined) {
  if (!lines?.cannotUseLines) return undefined;
  const any =
    lines.ownLines.length > 0 ||
    lines.additionalLines.length > 0 ||
    lines.numbers.some(({ result }) => result === 'user-not-set-up');
  return any ? lines.cannotUseLines : undefined;
}
