import { describe, expect, it } from 'vitest';
import {
  AUTHORIZATION_BITS,
  LEVELS,
  SERVICES,
  SERVICE_SECTIONS,
  covers,
  hasBit,
  hex,
  levelOf,
  masksOfLevel,
  withBit,
  type AuthorizationBit,
} from './rights';

const bit = (part: string, key: string): AuthorizationBit => {
  const found = AUTHORIZATION_BITS.find((one) => one.part === part && one.key === key);
  if (!found) throw new Error(`no bit ${part} ${key}`);
  return found;
};

describe('levels', () => {
  it.each(LEVELS)('%s is recognized by its exact masks', (level) => {
    expect(levelOf(masksOfLevel(level))).toBe(level);
  });

  it('include all lower ones', () => {
    LEVELS.slice(1).forEach((level, at) => {
      const lower = LEVELS[at] ?? 'blocked';
      expect(covers(masksOfLevel(level), masksOfLevel(lower))).toBe(true);
      expect(covers(masksOfLevel(lower), masksOfLevel(level))).toBe(false);
    });
  });

  it('team picks up calls on the first line and not on the second', () => {
    expect(hasBit(masksOfLevel('team'), bit('line1', 'pick-up-calls'))).toBe(true);
    expect(hasBit(masksOfLevel('team'), bit('line2', 'pick-up-calls'))).toBe(false);
  });
});

describe('single rights', () => {
  it('lose the mark of the level they leave', () => {
    const own = withBit(masksOfLevel('team'), bit('presence', 'change-presence'), false);
    expect(levelOf(own)).toBeNull();
    expect(own.presence).toBe('0x00000021');
  });

  it('keep bits that nobody knows', () => {
    const masks = { presence: '0x40000001', line1: '0x80000000', line2: '0x00000000' };
    const more = withBit(masks, bit('line1', 'see-incoming'), true);
    expect(more).toEqual({ presence: '0x40000001', line1: '0x80000002', line2: '0x00000000' });
  });

  it('show the highest bit without a sign', () => {
    expect(hex(0x80000000 | 0)).toBe('0x80000000');
  });
});

describe('the services pages', () => {
  it.each(['user', 'group'] as const)('show every right of a %s exactly once', (kind) => {
    const shown = SERVICE_SECTIONS.flatMap(({ rights }) =>
      rights.filter((right) => (SERVICES[kind] as readonly string[]).includes(right)),
    );
    expect([...shown].sort()).toEqual([...SERVICES[kind]].sort());
  });
});
