import type { ReactNode } from 'react';
import type { SchemaState } from '../../api/types';
import { useTexts } from '../../i18n';
import { usePageStyles } from '../edit/styles';

/** Names and values. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  const page = usePageStyles();
  return (
    <table className={page.table}>
      <tbody>
        {facts.map(([name, value]) => (
          <tr key={name}>
            <th scope="row" style={{ width: '38%', verticalAlign: 'top' }}>
              {name}
            </th>
            <td style={{ overflowWrap: 'anywhere' }}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the directory has of the schema extension, and by name what is not as it should be. */
export function SchemaFacts({ schema }: { schema: SchemaState }) {
  const { t, number } = useTexts();
  const all = number(schema.items.length);
  const rest = (['present', 'missing', 'deactivated', 'in-the-way'] as const).flatMap(
    (presence) => {
      const names = schema.items.filter((one) => one.presence === presence).map(({ name }) => name);
      if (names.length === 0) return [];
      const told = t('setup.presence.count', { n: number(names.length), all });
      return [[t(`setup.presence.${presence}`), <Named told={told} names={names} />] as const];
    },
  );
  return (
    <Facts
      facts={[
        [t('setup.server'), schema.server],
        [t('setup.schemaMaster'), schema.schemaMaster],
        ...rest,
      ]}
    />
  );
}

/** How many there are, and which, for who wants to know. */
function Named({ told, names }: { told: string; names: readonly string[] }) {
  const page = usePageStyles();
  return (
    <details>
      <summary>{told}</summary>
      <span className={page.mono}>
        {names.map((name) => (
          <div key={name}>{name}</div>
        ))}
      </span>
    </details>
  );
}
