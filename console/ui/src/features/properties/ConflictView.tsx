import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Radio,
  RadioGroup,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../i18n';
import { slotsOf, withoutEdit, type Slots } from '../../model/edits';
import { usePageStyles } from '../edit/styles';
import { useSlotText } from './slotText';
import type { Conflict } from './useObjectEdit';

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    overflow: 'auto',
  },
  foot: { display: 'flex', justifyContent: 'flex-end', columnGap: tokens.spacingHorizontalS },
  value: { overflowWrap: 'anywhere' },
});

interface Props {
  conflict: Conflict;
  onDecide: (now: Conflict['now'], edits: Slots) => void;
}

/** Both versions side by side: for each setting that both changed, the person says which holds. */
export function ConflictView({ conflict, onDecide }: Props) {
  const styles = useStyles();
  const page = usePageStyles();
  const { t } = useTexts();
  const { slotLabel, slotValue } = useSlotText();
  const [mine, setMine] = useState<ReadonlySet<string>>(
    new Set(conflict.clashes.map(({ slot }) => slot)),
  );
  const choose = (slot: string, side: string) =>
    setMine((old) => {
      const next = new Set(old);
      if (side === 'mine') next.add(slot);
      else next.delete(slot);
      return next;
    });
  const all = (side: 'mine' | 'theirs') =>
    setMine(new Set(side === 'mine' ? conflict.clashes.map(({ slot }) => slot) : []));
  const finish = () => {
    const decided = conflict.clashes
      .filter(({ slot }) => !mine.has(slot))
      .reduce((edits, { slot }) => withoutEdit(edits, slot), conflict.edits);
    onDecide(conflict.now, decided);
  };
  const now = slotsOf(conflict.now.account);
  return (
    <div className={styles.view}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('conflict.title')}</MessageBarTitle> {t('conflict.text')}
        </MessageBarBody>
      </MessageBar>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t('conflict.setting')}</th>
            <th scope="col">{t('conflict.before')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
            <th scope="col">{t('conflict.mine')}</th>
            <th scope="col">{t('conflict.keep')}</th>
          </tr>
        </thead>
        <tbody>
          {conflict.clashes.map(({ slot, before, mine: my }) => (
            <tr key={slot}>
              <th scope="row">{slotLabel(slot)}</th>
              <td className={styles.value}>{slotValue(slot, before)}</td>
              <td className={styles.value}>{slotValue(slot, now[slot])}</td>
              <td className={styles.value}>{slotValue(slot, my)}</td>
              <td>
                <RadioGroup
                  layout="horizontal"
                  aria-label={t('conflict.keepOf', { setting: slotLabel(slot) })}
                  value={mine.has(slot) ? 'mine' : 'theirs'}
                  onChange={(_, data) => choose(slot, data.value)}
                >
                  <Radio value="theirs" label={t('conflict.theirs')} />
                  <Radio value="mine" label={t('conflict.mine')} />
                </RadioGroup>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.foot}>
        <Button onClick={() => all('theirs')}>{t('conflict.allTheirs')}</Button>
        <Button onClick={() => all('mine')}>{t('conflict.allMine')}</Button>
        <Button appearance="primary" onClick={finish}>
          {t('conflict.goOn')}
        </Button>
      </div>
    </div>
  );
}
