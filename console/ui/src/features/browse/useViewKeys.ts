import { useEffect } from 'react';

interface ViewKeys {
  refresh: () => void;
  properties?: () => void;
  search: () => void;
}

/** The keys that hold anywhere in the view: F5, Alt+Enter, Ctrl+F. */
export function useViewKeys({ refresh, properties, search }: ViewKeys): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"],[role="alertdialog"]')) return;
      if (event.key === 'F5' && !event.ctrlKey) refresh();
      else if (event.key === 'Enter' && event.altKey && properties) properties();
      else if (event.key.toLowerCase() === 'f' && event.ctrlKey) search();
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [refresh, properties, search]);
}
