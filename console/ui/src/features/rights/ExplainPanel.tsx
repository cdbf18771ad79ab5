import { Badge, Button, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../../api/endpoints';
import { navigate, pathOfObject } from '../../app/router';
import { useTexts } from '../../i18n';
import { Failure } from '../../parts/Failure';
import { whyUnusable } from '../../model/usableLines';
import { UserPicker } from '../../parts/UserPicker';
import { usePageStyles } from '../edit/styles';
import { RightsTable } from './RightsTable';

/** Everything that a user may do, and why. */
export function ExplainPanel({ first }: { first: string | null }) {
  const { t, maybe } = useTexts();
  const page = usePageStyles();
  const [user, setUser] = useState(first);
  const effective = useQuery({
    queryKey: ['effective', user],
    queryFn: () => api.effective(user ?? ''),
    enabled: user !== null,
  });
  const found = effective.data;
  const unusable = whyUnusable(found?.lines);
  return (
    <>
      <Text className={page.intro}>{t('rights.explain.intro')}</Text>
      <div className={page.row}>
        <UserPicker
          label={t('rights.user')}
          placeholder={t('rights.user')}
          value={found?.displayName}
          onPick={({ id }) => setUser(id)}
        />
        {user && (
          <Button size="small" onClick={() => navigate(pathOfObject(user, 'services'))}>
            {t('action.properties')}
          </Button>
        )}
      </div>
      {effective.isError && <Failure error={effective.error} />}
      {found && (
        <>
          <div className={page.row}>
            <Text weight="semibold">{found.displayName}</Text>
            <Text className={page.quiet}>{found.login}</Text>
            {!found.enabled && <Badge appearance="tint">{t('object.notEnabled')}</Badge>}
            {found.groups.length > 0 && (
              <Text className={page.quiet}>
                {t('rights.groups', { groups: found.groups.join(', ') })}
              </Text>
            )}
          </div>
          {unusable && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{t(`unusable.${unusable}`)}</MessageBarBody>
            </MessageBar>
          )}
          <RightsTable
            rights={found.rights}
            nameOf={(right) => maybe(`right.${right}`, right)}
            empty={t('rights.none')}
            user={found}
          />
        </>
      )}
    </>
  );
}
