import { useTexts } from '../../i18n';
import { usePageStyles } from '../edit/styles';

function factText(value: unknown, yes: string, no: string): string {
    if (value === true) return yes;
    if (value === false) return no;
    if (value === null || value === undefined) return '-';
    if (Array.isArray(value)) {
        return value.map((one) => factText(one, yes, no)).join(', ') || '-';
    }
    if (typeof value === 'object') {
        return Object.entries(value)
            .map(([key, one]) => `${key}: ${factText(one, yes, no)}`)
            .join('; ');
    }
    return String(value);
}

/** What the server tells of a thing, as names and values. */
export function Facts({ facts, leaveOut }: { facts: Record<string, unknown>; leaveOut: string[] }) {
    const { t, maybe } = useTexts();
    const page = usePageStyles();
    return (
        <table className={page.table}>
            <tbody>
                {Object.entries(facts)
                    .filter(([key]) => !leaveOut.includes(key))
                    .map(([key, value]) => (
                        <tr key={key}>
                            <th scope="row" style={{ width: '38%' }}>
                                {maybe(`setup.fact.${key}`, key)}
                            </th>
                            <td style={{ overflowWrap: 'anywhere' }}>
                                {factText(value, t('value.yes'), t('value.no'))}
                            </td>
                        </tr>
                    ))}
            </tbody>
        </table>
    );
}
