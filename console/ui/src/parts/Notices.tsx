import {
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Button,
  makeStyles,
  tokens,
  type MessageBarProps,
} from '@fluentui/react-components';
import { createContext, use, useCallback, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../i18n';
import { DismissRegular } from './icons';

/** A warning takes longer to read than that something went well. */
const SHOWN_MILLIS = { good: 5_000, other: 15_000 };

const useStyles = makeStyles({
  corner: {
    position: 'fixed',
    insetInlineEnd: tokens.spacingHorizontalL,
    bottom: '4px', // beside the buttons of dialogs, not on them
    zIndex: 2_000_000, // above dialogs, which Fluent puts at 1,000,000
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    maxWidth: '380px',
  },
  notice: { boxShadow: tokens.shadow16 },
});

export interface Notice {
  title: string;
  intent?: MessageBarProps['intent'];
}

const NoticeContext = createContext<(notice: Notice) => void>(() => {});

/** Tells something that needs no answer, in a corner of the page and to screen readers. */
export const useNotice = () => use(NoticeContext);

export function Notices({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [notices, setNotices] = useState<readonly (Notice & { id: number })[]>([]);
  const next = useRef(0);
  const drop = useCallback(
    (id: number) => setNotices((old) => old.filter((one) => one.id !== id)),
    [],
  );
  const notify = useCallback(
    (notice: Notice) => {
      const id = next.current++;
      setNotices((old) => [...old, { ...notice, id }]);
      const good = (notice.intent ?? 'success') === 'success';
      setTimeout(() => drop(id), good ? SHOWN_MILLIS.good : SHOWN_MILLIS.other);
    },
    [drop],
  );
  return (
    <NoticeContext value={notify}>
      {children}
      <div className={styles.corner} role="status">
        {notices.map(({ id, title, intent = 'success' }) => (
          <MessageBar key={id} intent={intent} className={styles.notice}>
            <MessageBarBody>
              <MessageBarTitle>{title}</MessageBarTitle>
            </MessageBarBody>
            <MessageBarActions
              containerAction={
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<DismissRegular />}
                  aria-label={t('action.close')}
                  onClick={() => drop(id)}
                />
              }
            />
          </MessageBar>
        ))}
      </div>
    </NoticeContext>
  );
}
