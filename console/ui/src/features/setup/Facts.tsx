import type { SchemaState } from '../../api/types';
import { useTexts, type Key } from '../../i18n';
import { usePageStyles } from '../edit/styles';

/** Names and values. */
export function Facts({ facts }: { facts: readonly (readonly [string, string])[] }) {
  const page = usePageStyles();
  return (
    <table className={page.table}>
      <tbody>
        {facts.map(([name, value]) => (
          <tr key={name}>
            <th scope="row" style={{ width: '38%' }}>
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
  const named = (presence: string) =>
    schema.items.filter((item) => item.presence === presence).map((item) => item.name);
  const rest = ['missing', 'deactivated', 'in-the-way'].flatMap((presence) => {
    const names = named(presence);
    return names.length === 0
      ? []
      : [[t(`setup.presence.${presence}` as Key), names.join(', ')] as const];
  });
  return (
    <Facts
      facts={[
        [t('setup.server'), schema.server],
        [t('setup.schemaMaster'), schema.schemaMaster],
        [t('setup.presence.present'), number(named('present').length)],
        ...rest,
      ]}
    />
  );
}
