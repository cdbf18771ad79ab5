import type { Kind, Level, Masks } from '../api/types';

/** The rights that the pages show, in the manual's order (chapters 2 to 4). */
export const SERVICES = {
  user: [
    'cti-lines',
    'configure-own-profile',
    'start-chat',
    'audio-chat',
    'video-chat',
    'accept-screen-sharing',
    'initiate-screen-sharing',
    'send-sms',
    'missed-call-mail',
    'missed-call-sms',
    'record-calls',
    'profile-page-visible',
    'use-phone-books',
  ],
  group: [
    'configure-own-profile',
    'start-chat',
    'audio-chat',
    'video-chat',
    'accept-screen-sharing',
    'initiate-screen-sharing',
    'send-sms',
    'record-calls',
    'use-phone-books',
    'journal-visible-to-leader',
    'journal-visible-to-members',
    'journal-editable',
    'members-in-monitor',
    'profile-page-visible',
    'portal-group',
  ],
  computer: [],
} as const satisfies Record<Kind, readonly string[]>;

export type ServiceKey = (typeof SERVICES)['user' | 'group'][number];

/** How the services of a page are gathered under headings. */
export const SERVICE_SECTIONS: readonly { key: string; rights: readonly ServiceKey[] }[] = [
  { key: 'telephony', rights: ['cti-lines', 'record-calls', 'use-phone-books'] },
  { key: 'chat', rights: ['start-chat', 'audio-chat', 'video-chat', 'send-sms'] },
  { key: 'sharing', rights: ['accept-screen-sharing', 'initiate-screen-sharing'] },
  { key: 'missed', rights: ['missed-call-mail', 'missed-call-sms'] },
  {
    key: 'journal',
    rights: ['journal-visible-to-leader', 'journal-visible-to-members', 'journal-editable'],
  },
  {
    key: 'profile',
    rights: ['configure-own-profile', 'profile-page-visible', 'members-in-monitor', 'portal-group'],
  },
];

/** A right that comes with another one, whether ticked or not. */
export const IMPLIED_BY: Partial<Record<ServiceKey, ServiceKey>> = {
  'audio-chat': 'video-chat',
  'accept-screen-sharing': 'initiate-screen-sharing',
};

export const LINE_ACCESS = ['display-outgoing', 'display-incoming', 'pick-up'] as const;
export type LineAccessKey = (typeof LINE_ACCESS)[number];

export const LEVELS: readonly Level[] = ['blocked', 'public', 'business', 'team', 'personal'];

/** The exact masks of the five levels. */
export const LEVEL_MASKS: Record<Level, { presence: number; line1: number; line2: number }> = {
  blocked: { presence: 0, line1: 0, line2: 0 },
  public: { presence: 0x18001, line1: 0, line2: 0 },
  business: { presence: 0x28021, line1: 0x7, line2: 0 },
  team: { presence: 0x48023, line1: 0x207, line2: 0x7 },
  personal: { presence: 0x88033, line1: 0x307, line2: 0x307 },
};

export type MaskPart = 'presence' | 'line1' | 'line2';

export interface AuthorizationBit {
  part: MaskPart;
  bit: number;
  key: string;
}

const phone = (part: MaskPart): AuthorizationBit[] => [
  { part, bit: 0x2, key: 'see-incoming' },
  { part, bit: 0x1, key: 'see-outgoing' },
  { part, bit: 0x4, key: 'see-redirected' },
  { part, bit: 0x200, key: 'pick-up-calls' },
  { part, bit: 0x100, key: 'set-redirection' },
];

/** The bits of an authorization that say something by themselves. */
export const AUTHORIZATION_BITS: readonly AuthorizationBit[] = [
  { part: 'presence', bit: 0x1, key: 'see-presence' },
  { part: 'presence', bit: 0x2, key: 'change-presence' },
  { part: 'presence', bit: 0x20, key: 'public-appointments' },
  { part: 'presence', bit: 0x10, key: 'private-appointments' },
  ...phone('line1'),
  ...phone('line2'),
];

/** The bits that only say which level was chosen. */
const LEVEL_MARKS = 0xf8000;

export function hex(mask: number): string {
  return `0x${(mask >>> 0).toString(16).padStart(8, '0')}`;
}

export function masksOfLevel(level: Level): Masks {
  const masks = LEVEL_MASKS[level];
  return { presence: hex(masks.presence), line1: hex(masks.line1), line2: hex(masks.line2) };
}

export function hasBit(masks: Masks, bit: AuthorizationBit): boolean {
  return (Number(masks[bit.part]) & bit.bit) !== 0;
}

/**
 * The masks with one bit switched. What is no longer a level loses the mark of its level; unknown
 * bits stay.
 */
export function withBit(masks: Masks, bit: AuthorizationBit, on: boolean): Masks {
  const value = Number(masks[bit.part]);
  const switched = { ...masks, [bit.part]: hex(on ? value | bit.bit : value & ~bit.bit) };
  return levelOf(switched) === null
    ? { ...switched, presence: hex(Number(switched.presence) & ~LEVEL_MARKS) }
    : switched;
}

/** The level whose exact masks these are; null when they are somebody's own choice. */
export function levelOf(masks: Masks): Level | null {
  for (const level of LEVELS) {
    const exact = LEVEL_MASKS[level];
    if (
      Number(masks.presence) === exact.presence &&
      Number(masks.line1) === exact.line1 &&
      Number(masks.line2) === exact.line2
    ) {
      return level;
    }
  }
  return null;
}

/** Whether the first masks give everything that the second give, level marks apart. */
export function covers(masks: Masks, wanted: Masks): boolean {
  return AUTHORIZATION_BITS.every((bit) => !hasBit(wanted, bit) || hasBit(masks, bit));
}
