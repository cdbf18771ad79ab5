import type { Slot } from './edits';

const OF_PREFIX: Readonly<Record<string, readonly string[]>> = {
  service: ['services'],
  access: ['additionalLines.access'],
  lines: ['additionalLines.lines'],
  authorization: ['authorizations'],
  property: ['properties'],
  member: ['members.add', 'members.remove'],
  photo: ['contact.photo'],
};

/** The paths in a change that an edit of the slot needs; names in what the server calls read-only. */
export function pathsOf(slot: Slot): readonly string[] {
  return OF_PREFIX[slot.split(':')[0] ?? slot] ?? [slot];
}

/** Whether the directory lets nobody of this session change the slot. */
export function isReadOnly(slot: Slot, readOnly: readonly string[]): boolean {
  return pathsOf(slot).some((path) => readOnly.includes(path));
}
