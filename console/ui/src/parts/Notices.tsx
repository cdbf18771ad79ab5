import {
  Toast,
  ToastBody,
  ToastTitle,
  Toaster,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { createContext, use, useCallback, type ReactNode } from 'react';

export interface Notice {
  title: string;
  body?: ReactNode;
  intent?: 'success' | 'error' | 'info' | 'warning';
}

const NoticeContext = createContext<(notice: Notice) => void>(() => {});

/** Tells something that needs no answer, in a corner of the page and to screen readers. */
export const useNotice = () => use(NoticeContext);

export function Notices({ children }: { children: ReactNode }) {
  const toasterId = useId('notices');
  const { dispatchToast } = useToastController(toasterId);
  const notify = useCallback(
    ({ title, body, intent = 'success' }: Notice) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{title}</ToastTitle>
          {body && <ToastBody>{body}</ToastBody>}
        </Toast>,
        { intent, timeout: intent === 'error' ? 12_000 : 5_000, position: 'bottom-end' },
      ),
    [dispatchToast],
  );
  return (
    <NoticeContext value={notify}>
      {children}
      <Toaster toasterId={toasterId} offset={{ vertical: 36, horizontal: 16 }} />
    </NoticeContext>
  );
}
