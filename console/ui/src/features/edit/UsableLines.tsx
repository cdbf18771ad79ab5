import { Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../../api/endpoints';
import type { UserLookup } from '../../api/types';
import { useTexts } from '../../i18n';
import { Failure } from '../../parts/Failure';
import { UserPicker } from '../../parts/UserPicker';
import { usePageStyles } from './styles';

/** The lines that somebody could use who logs on to the computer, and why. */
export function UsableLines({ computer }: { computer: string }) {
  const { t, maybe } = useTexts();
  const page = usePageStyles();
  const [user, setUser] = useState<UserLookup | null>(null);
  const lines = useQuery({
    queryKey: ['usableLines', computer, user?.id],
    queryFn: () => api.usableLines(computer, user?.id ?? ''),
    enabled: user !== null,
  });
  return (
    <section className={page.section}>
      <h3 className={page.heading}>{t('usable.title')}</h3>
      <p className={page.intro}>{t('usable.intro')}</p>
      <div>
        <UserPicker
          label={t('usable.user')}
          placeholder={t('usable.user')}
          value={user ? (user.displayName ?? user.login) : ''}
          onPick={setUser}
          onClear={() => setUser(null)}
        />
      </div>
      {lines.isError && <Failure error={lines.error} />}
      {lines.data?.length === 0 && <Text className={page.quiet}>{t('usable.none')}</Text>}
      {lines.data && lines.data.length > 0 && (
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('lines.line')}</th>
              <th scope="col">{t('lines.owner')}</th>
              <th scope="col">{t('usable.dial')}</th>
              <th scope="col">{t('lines.why')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.data.map((line) => (
              <tr key={line.line}>
                <th scope="row">{[line.line, line.name].filter(Boolean).join(' · ')}</th>
                <td>{line.owner ?? t('lines.free')}</td>
                <td>{t(line.mayDial ? 'value.yes' : 'value.no')}</td>
                <td>
                  <Text size={200}>
                    {[
                      ...line.reasons.map((reason) => maybe(`usable.${reason}`, reason)),
                      ...(line.enabled ? [] : [t('lines.disabled')]),
                    ].join(', ')}
                  </Text>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
