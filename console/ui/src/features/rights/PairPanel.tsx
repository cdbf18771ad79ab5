import {
  Badge,
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as api from '../../api/endpoints';
import type { UserLookup } from '../../api/types';
import { navigate, pathOfObject } from '../../app/router';
import { useTexts } from '../../i18n';
import { Failure } from '../../parts/Failure';
import { UserPicker } from '../../parts/UserPicker';
import { usePageStyles } from '../edit/styles';
import { usePairRightName } from './pairRights';
import { RightsTable } from './RightsTable';

const nameOf = (user: UserLookup | null) => (user ? (user.displayName ?? user.login) : '');

/** What one user may see and do about another. */
export function PairPanel() {
  const { t } = useTexts();
  const page = usePageStyles();
  const pairName = usePairRightName();
  const [viewer, setViewer] = useState<UserLookup | null>(null);
  const [owner, setOwner] = useState<UserLookup | null>(null);
  const pair = useQuery({
    queryKey: ['pair', owner?.id, viewer?.id],
    queryFn: () => api.pair(owner?.id ?? '', viewer?.id ?? ''),
    enabled: owner !== null && viewer !== null,
  });
  const level = pair.data?.atLeastLevel;
  return (
    <>
      <Text className={page.intro}>{t('rights.pair.intro')}</Text>
      <div className={page.row}>
        <UserPicker
          label={t('rights.viewer')}
          placeholder={t('rights.viewer')}
          value={nameOf(viewer)}
          onPick={setViewer}
        />
        <Text>{t('rights.about')}</Text>
        <UserPicker
          label={t('rights.owner')}
          placeholder={t('rights.owner')}
          value={nameOf(owner)}
          onPick={setOwner}
        />
        {level && (
          <Badge appearance="tint" color="brand">
            {t('rights.atLeast', { level: t(`level.${level}`) })}
          </Badge>
        )}
      </div>
      {pair.isError && <Failure error={pair.error} />}
      {pair.data?.lineRightsWithoutEffect && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('unusable.pair', {
              viewer: pair.data.viewer.displayName,
              owner: pair.data.owner.displayName,
            })}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => navigate(pathOfObject(pair.data.viewer.id, 'services'))}
            >
              {t('unusable.services', { name: pair.data.viewer.displayName })}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {pair.data && (
        <RightsTable
          rights={pair.data.rights}
          nameOf={pairName}
          empty={t('rights.nothing')}
          user={pair.data.viewer}
          on={pair.data.owner}
        />
      )}
    </>
  );
}
