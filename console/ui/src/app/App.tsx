import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ApiError } from '../api/client';
import { TextsProvider } from '../i18n';
import { Notices } from '../parts/Notices';
import { useDark } from './preferences';
import { SessionGate } from './SessionGate';

/** A refusal stays a refusal; only a server that did not answer is asked once more. */
const retry = (count: number, error: Error) =>
  count < 1 && !(error instanceof ApiError && error.status < 500);

const client = new QueryClient({
  defaultOptions: {
    queries: { retry, staleTime: 15_000, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
});

const FONT =
  '"Segoe UI Variable Text", "Segoe UI", -apple-system, BlinkMacSystemFont, "Open Sans", "Noto Sans", system-ui, sans-serif';
const light = { ...webLightTheme, fontFamilyBase: FONT };
const dark = { ...webDarkTheme, fontFamilyBase: FONT };

export function App() {
  const isDark = useDark();
  return (
    <FluentProvider
      theme={isDark ? dark : light}
      style={{ height: '100%', colorScheme: isDark ? 'dark' : 'light' }}
    >
      <TextsProvider>
        <QueryClientProvider client={client}>
          <Notices>
            <SessionGate />
          </Notices>
        </QueryClientProvider>
      </TextsProvider>
    </FluentProvider>
  );
}
