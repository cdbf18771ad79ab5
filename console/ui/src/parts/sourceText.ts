import type { RightSource } from '../api/types';
import type { Texts } from '../i18n';

/** Where a right comes from, in a few words. */
export function sourceText(source: RightSource, { t }: Texts): string {
  switch (source.kind) {
    case 'everybody':
      return t('source.everybody');
    case 'own':
      return t('source.own');
    case 'group':
      return source.through && source.through.length > 0
        ? t('source.group.through', {
            group: source.group ?? '',
            through: source.through.join(' > '),
          })
        : t('source.group', { group: source.group ?? '' });
    case 'head':
      return t('source.head', { group: source.group ?? '' });
    case 'deputy':
      return t('source.deputy', { group: source.group ?? '' });
    case 'authorization':
      return t('source.authorization', { owner: source.owner ?? '' });
    case 'additional-line':
      return t('source.additionalLine', { line: source.line ?? '' });
    case 'observer':
      return t('source.observer', { group: source.group ?? '' });
    case 'observer-of-all':
      return t('source.observerOfAll');
    default:
      return source.kind;
  }
}
