import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';

/** What a view says in the status bar: how much it shows and how much is chosen. */
const StatusContext = createContext<{ text: string; tell: (text: string) => void }>({
  text: '',
  tell: () => {},
});

export function StatusProvider({ children }: { children: ReactNode }) {
  const [text, tell] = useState('');
  const value = useMemo(() => ({ text, tell }), [text]);
  return <StatusContext value={value}>{children}</StatusContext>;
}

export const useStatusText = () => use(StatusContext).text;

/** Puts a text into the status bar for as long as the view is there. */
export function useStatus(text: string): void {
  const { tell } = use(StatusContext);
  useEffect(() => {
    tell(text);
    return () => tell('');
  }, [tell, text]);
}
