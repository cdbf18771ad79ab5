import { Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import * as api from '../api/endpoints';
import type { Change, PersonName, WhatIf } from '../api/types';
import { useTexts, type Texts } from '../i18n';

/** More objects than this are not tried out together. */
export const MAX_TRIED = 500;
const NAMES = 6;

const useStyles = makeStyles({
  effects: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  warn: { color: tokens.colorStatusWarningForeground3 },
});

/** What a change would do elsewhere: whose lines become whose, and who could do more or less. */
export function Effects({ ids, change }: { ids: readonly string[]; change: Change }) {
  const styles = useStyles();
  const texts = useTexts();
  const { t } = texts;
  const tried = useMemo(() => withoutSecrets(change), [change]);
  const able = ids.length <= MAX_TRIED && Object.keys(tried).length > 0;
  const foreseen = useQuery({
    queryKey: ['whatIf', ids, tried],
    queryFn: () => api.whatIf(ids, tried),
    enabled: able,
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
  if (!able || !foreseen.data) return null; // without an overview of all accounts nothing is known
  const lines = foreseen.data.lines;
  const rights = rightsOf(foreseen.data, texts);
  const missing = foreseen.data.rightsTotal - foreseen.data.rights.length;
  return (
    <div className={styles.effects}>
      <Text size={200} weight="semibold">
        {t('effects.title')}
      </Text>
      {lines.length === 0 && rights.length === 0 ? (
        <Text size={200}>{t('effects.none')}</Text>
      ) : (
        <ul className={styles.list}>
          {lines.map((line) => (
            <li key={line.line} className={line.contested ? styles.warn : undefined}>
              {lineText(line, texts)}
            </li>
          ))}
          {rights.map((text) => (
            <li key={text}>{text}</li>
          ))}
          {missing > 0 && <li>{texts.count('effects.more', missing)}</li>}
        </ul>
      )}
    </div>
  );
}

const nameOf = (user: PersonName) => user.displayName || user.login;

export function lineText(line: WhatIf['lines'][number], { t }: Texts): string {
  const named = {
    line: [line.line, line.name].filter(Boolean).join(' '),
    before: line.before ? nameOf(line.before) : '',
    after: line.after ? nameOf(line.after) : '',
  };
  if (line.contested) return t('effects.line.contested', { line: named.line });
  if (line.before && line.after) return t('effects.line.moves', named);
  if (line.after) return t('effects.line.bound', { line: named.line, after: named.after });
  return t('effects.line.freed', { line: named.line, before: named.before });
}

/** One sentence for all who lose or gain the same rights, with the first names. */
export function rightsOf({ rights }: WhatIf, texts: Texts): string[] {
  const { maybe, count, t } = texts;
  const sentences: string[] = [];
  for (const way of ['lost', 'gained'] as const) {
    const people = new Map<string, string[]>();
    for (const one of rights) {
      const names = one[way].map((right) => maybe(`right.${right}`, right)).join(', ');
      if (names) people.set(names, [...(people.get(names) ?? []), nameOf(one.user)]);
    }
    for (const [named, users] of people) {
      const first = users.slice(0, NAMES).join(', ');
      const names = users.length > NAMES ? t('effects.andOthers', { names: first }) : first;
      sentences.push(count(`effects.${way}`, users.length, { rights: named, names }));
    }
  }
  return sentences;
}

/** Passwords and pictures change neither lines nor rights, and need not travel twice. */
export function withoutSecrets({ password: _, contact, ...rest }: Change): Change {
  if (!contact) return rest;
  const { photo: __, ...texts } = contact;
  return Object.keys(texts).length > 0 ? { ...rest, contact: texts } : rest;
}
