import { Badge, Link, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../api/types';
import { navigate, pathOfObject, pathOfView } from '../../app/router';
import { useTexts } from '../../i18n';
import { pageOf } from '../../model/edits';
import { slotOfProblem } from '../../model/problems';
import { DismissCircleFilled, InfoRegular, WarningFilled, WrenchRegular } from '../../parts/icons';
import { DialogButton } from '../../parts/DialogButton';
import { findingText, nextStepText } from '../../parts/problemText';
import { ObjectIcon } from '../../parts/ObjectIcon';
import { usePageStyles } from '../edit/styles';
import { ContestedDialog } from '../lines/ContestedDialog';
import { ChoiceDialog } from './ChoiceDialog';
import { MendDialog } from './MendDialog';

const FIRST = 10;

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  head: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  title: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, margin: 0 },
  why: {
    color: tokens.colorNeutralForeground3,
    maxWidth: '110ch',
    paddingInlineStart: '28px', // as the title beside the icon
  },
  rows: { paddingInlineStart: '20px' },
  message: { overflowWrap: 'anywhere' },
  actions: { whiteSpace: 'nowrap', textAlign: 'end' },
  icon: { flexShrink: 0, fontSize: '20px' },
});

const ICONS = { error: DismissCircleFilled, warning: WarningFilled, note: InfoRegular };

/** All findings of one kind: said once why it matters, then one row each. */
export function FindingGroup({ code, findings }: { code: string; findings: readonly Finding[] }) {
  const styles = useStyles();
  const page = usePageStyles();
  const texts = useTexts();
  const { t, maybe, number } = texts;
  const [all, setAll] = useState(false);
  const [mending, setMending] = useState<Finding | null>(null);
  const [deciding, setDeciding] = useState<Finding | null>(null);
  const [first] = findings;
  if (!first) return null;
  const Icon = ICONS[first.severity];
  const color = { error: page.bad, warning: page.warn, note: page.quiet }[first.severity];
  const shown = all ? findings : findings.slice(0, FIRST);
  return (
    <section
      className={styles.group}
      aria-label={maybe(`finding.${code}`, maybe(`problem.${code}`, code))}
    >
      <div className={styles.head}>
        <Icon className={mergeClasses(color, styles.icon)} aria-hidden="true" />
        <h2 className={styles.title}>{maybe(`finding.${code}`, maybe(`problem.${code}`, code))}</h2>
        <Badge appearance="tint" color="informative">
          {number(findings.length)}
        </Badge>
      </div>
      {first.whyItMatters && (
        <Text size={200} className={styles.why}>
          {maybe(`why.${code}`, first.whyItMatters)}
        </Text>
      )}
      <div className={styles.rows}>
        <table className={page.table}>
          <tbody>
            {shown.map((finding, at) => (
              <tr key={at}>
                <td style={{ width: '24%' }}>
                  <Subject finding={finding} />
                </td>
                <td className={styles.message}>
                  <Text size={200} title={nextStepText(finding, texts) || undefined}>
                    {findingText(finding, texts)}
                  </Text>
                </td>
                <td className={styles.actions}>
                  {isToDecide(finding) && (
                    <DialogButton
                      size="small"
                      icon={<WrenchRegular />}
                      onClick={() => setDeciding(finding)}
                    >
                      {t('contested.action')}
                    </DialogButton>
                  )}
                  {finding.mend && (
                    <DialogButton
                      size="small"
                      icon={<WrenchRegular />}
                      title={finding.command ?? undefined}
                      onClick={() => setMending(finding)}
                    >
                      {t('check.mend')}
                    </DialogButton>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < findings.length && (
        <Link as="button" onClick={() => setAll(true)}>
          {t('check.showAll', { n: number(findings.length) })}
        </Link>
      )}
      {mending && <MendDialog finding={mending} onClose={() => setMending(null)} />}
      {deciding && <DecideDialog finding={deciding} onClose={() => setDeciding(null)} />}
    </section>
  );
}

const isContested = ({ code, line }: Finding) => code === 'line-contested' && line !== null;
const isToDecide = (finding: Finding) => isContested(finding) || finding.choices.length > 0;

function DecideDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  return isContested(finding) ? (
    <ContestedDialog line={finding.line ?? ''} onClose={onClose} />
  ) : (
    <ChoiceDialog finding={finding} onClose={onClose} />
  );
}

function Subject({ finding }: { finding: Finding }) {
  const page = usePageStyles();
  const { object, line } = finding;
  if (!object && line) {
    return (
      <Link
        as="button"
        className={page.tabular}
        onClick={() => navigate(`${pathOfView('lines')}?search=${encodeURIComponent(line)}`)}
      >
        {line}
      </Link>
    );
  }
  if (!object) return <span className={page.tabular}>{finding.value}</span>;
  const goTo = pageOf(slotOfProblem(finding), object.kind);
  return (
    <span className={page.row}>
      <ObjectIcon kind={object.kind} enabled />
      <Link as="button" title={object.dn} onClick={() => navigate(pathOfObject(object.id, goTo))}>
        {object.name}
      </Link>
    </span>
  );
}
