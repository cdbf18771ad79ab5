import {
  Button,
  Field,
  Input,
  Text,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../i18n';
import { faultOfItem } from '../../model/checks';
import { AddRegular, DismissRegular } from '../../parts/icons';
import { problemText } from '../../parts/problemText';
import { LinePicker } from '../../parts/LinePicker';
import { ResetButton } from './TextSlot';
import { useEditing, useSlot } from './editing';
import { ReadingCell } from './ReadingCell';
import { usePageStyles } from './styles';
import { useReadings } from './useReadings';

const useStyles = makeStyles({
  tools: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  input: { width: '240px' },
  empty: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground3 },
});

/** A list of lines by their numbers: added by typing or by picking, with what each one is. */
export function LineList({ disabled = false }: { disabled?: boolean }) {
  const { account } = useEditing();
  const state = useSlot('lines');
  const texts = useTexts();
  const { t } = texts;
  const page = usePageStyles();
  const styles = useStyles();
  const [text, setText] = useState('');
  const lines = ((state.value as readonly string[] | undefined) ?? []).filter((one) => one !== '*');
  const readings = useReadings(lines, account?.id);
  const locked = disabled || state.locked !== undefined;
  const fault = faultOfItem(text) ?? (/\d/.test(text) || text === '' ? null : 'no-digit');
  const add = (line: string) => {
    const wanted = line.trim();
    if (wanted && !lines.includes(wanted)) state.set([...lines, wanted]);
    setText('');
  };
  const [problem] = state.problems;
  return (
    <div className={page.section}>
      {state.bulk && (
        <div className={page.row}>
          <Text className={page.quiet}>
            {t(state.edited ? 'lines.bulkReplace' : 'bulk.unchanged')}
          </Text>
          {state.edited && <ResetButton reset={state.reset} />}
        </div>
      )}
      {lines.length > 0 && (
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('numbers.stored')}</th>
              <th scope="col">{t('numbers.converted')}</th>
              <th scope="col">{t('numbers.line')}</th>
              <th scope="col">
                <span className="sr-only">{t('action.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line}>
                <td className={page.reading}>{line}</td>
                <ReadingCell reading={readings.get(line)} claims={false} />
                <td style={{ width: 32 }}>
                  {!locked && (
                    <Tooltip content={t('lines.remove', { line })} relationship="label">
                      <Button
                        size="small"
                        appearance="transparent"
                        icon={<DismissRegular />}
                        onClick={() => state.set(lines.filter((one) => one !== line))}
                      />
                    </Tooltip>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {lines.length === 0 && !state.bulk && <p className={styles.empty}>{t('lines.empty')}</p>}
      {problem && <Text className={page.bad}>{problemText(problem, texts)}</Text>}
      {!locked && (
        <div className={styles.tools}>
          <Field
            size="small"
            validationMessage={fault ? t(`fault.${fault}`, { max: 0 }) : undefined}
          >
            <Input
              className={styles.input}
              aria-label={t('lines.number')}
              placeholder={t('lines.number')}
              value={text}
              onChange={(_, { value }) => setText(value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                if (!fault) add(text);
              }}
            />
          </Field>
          <Button
            size="small"
            icon={<AddRegular />}
            disabled={text.trim() === '' || fault !== null}
            onClick={() => add(text)}
          >
            {t('action.add')}
          </Button>
          <LinePicker
            label={t('lines.pick')}
            text={t('lines.pick')}
            onPick={(line) => add(line.number)}
          />
        </div>
      )}
    </div>
  );
}
