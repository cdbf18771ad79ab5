import type { AuthorizationRights } from '../../../api/types';
import { useTexts } from '../../../i18n';
import { AuthorizationMatrix } from '../AuthorizationMatrix';
import { useEditing, useSlot } from '../editing';
import { RightsEditor } from '../RightsEditor';
import { usePageStyles } from '../styles';

/** Who may see and do what about this user; for a group, the members among each other. */
export default function AuthorizationsPage() {
  const { kind } = useEditing();
  return kind === 'group' ? <GroupAuthorization /> : <UserAuthorizations />;
}

function UserAuthorizations() {
  const { t } = useTexts();
  const page = usePageStyles();
  return (
    <div className={page.page}>
      <p className={page.intro}>{t('page.authorizations.user')}</p>
      <AuthorizationMatrix />
    </div>
  );
}

function GroupAuthorization() {
  const { t } = useTexts();
  const page = usePageStyles();
  const state = useSlot('memberAuthorization');
  return (
    <div className={page.page}>
      <p className={page.intro}>{t('page.authorizations.group')}</p>
      <RightsEditor
        label={t('page.authorizations')}
        value={state.value as AuthorizationRights | null | undefined}
        edited={state.edited}
        disabled={state.locked !== undefined}
        onChange={state.set}
      />
    </div>
  );
}
