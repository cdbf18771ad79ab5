import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Kind } from '../../api/types';
import { useTexts } from '../../i18n';
import { pageOf } from '../../model/edits';
import { PAGES_OF } from '../../model/fields';
import { Failure } from '../../parts/Failure';
import { ProblemBars } from '../../parts/ProblemBars';
import type { SlotProblem } from '../edit/editing';

interface Props {
  error: Error | null;
  problems: readonly SlotProblem[];
  kind: Kind;
  /** How much of it the directory does not let the person change. */
  readOnly: 'none' | 'some' | 'all';
  /** Takes over what somebody else changed; missing when nobody did. */
  onTakeOver?: () => void;
}

/** What concerns the object as a whole: refusals, problems without a control, changes elsewhere. */
export function SheetMessages({ error, problems, kind, readOnly, onTakeOver }: Props) {
  const { t } = useTexts();
  const homeless = problems.filter(({ slot }) => !PAGES_OF[kind].includes(pageOf(slot, kind)));
  return (
    <>
      {error && <Failure error={error} />}
      <ProblemBars problems={homeless} />
      {readOnly !== 'none' && (
        <MessageBar intent="info">
          <MessageBarBody>
            {t(readOnly === 'all' ? 'properties.readOnly' : 'properties.partlyReadOnly')}
          </MessageBarBody>
        </MessageBar>
      )}
      {onTakeOver && (
        <MessageBar intent="info">
          <MessageBarBody>{t('properties.changedElsewhere')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onTakeOver}>
              {t('properties.takeOver')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
