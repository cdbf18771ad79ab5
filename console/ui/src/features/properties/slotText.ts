import type { AuthorizationRights } from '../../api/types';
import { useTexts, type Key } from '../../i18n';
import type { Slot, Value } from '../../model/edits';
import { textField } from '../../model/fields';
import { levelOf } from '../../model/rights';

/** Slots and their values in words. */
export function useSlotText() {
  const { t, maybe } = useTexts();
  const slotLabel = (slot: Slot): string => {
    if (textField(slot)) return t(`field.${slot}` as Key);
    const [kind, name = ''] = [slot.split(':')[0] ?? slot, slot.slice(slot.indexOf(':') + 1)];
    if (!slot.includes(':')) return maybe(`slot.${slot}`, slot);
    if (kind === 'service') return maybe(`right.${name}`, name);
    if (kind === 'access') return maybe(`access.${name}`, name);
    return t('slot.named', { kind: maybe(`slot.${kind}`, kind), name });
  };
  const slotValue = (slot: Slot, value: Value): string => {
    if (slot === 'password' || slot === 'photo') {
      return value === '' || value === undefined ? t('value.none') : t('value.set');
    }
    if (value === true) return t('value.yes');
    if (value === false || (value === undefined && /^(service|access):/.test(slot))) {
      return t('value.no');
    }
    if (value === undefined || value === null || value === '') return t('value.none');
    if (Array.isArray(value)) return value.join(', ') || t('value.none');
    if (typeof value === 'object') {
      const rights = value as AuthorizationRights;
      const level = levelOf(rights);
      return level
        ? t(`level.${level}`)
        : [rights.presence, rights.line1, rights.line2].map((mask) => mask.slice(-5)).join(' / ');
    }
    return String(value);
  };
  return { slotLabel, slotValue };
}
