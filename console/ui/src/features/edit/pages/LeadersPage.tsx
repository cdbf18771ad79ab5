import { Field, Text } from '@fluentui/react-components';
import type { AuthorizationRights } from '../../../api/types';
import { useTexts } from '../../../i18n';
import { valueOf } from '../../../model/edits';
import { problemText } from '../../../parts/problemText';
import { UserPicker } from '../../../parts/UserPicker';
import { useEditing, useSlot } from '../editing';
import { RightsEditor } from '../RightsEditor';
import { usePageStyles } from '../styles';

/** Who leads the group, and what they may see and do about its members. */
export default function LeadersPage() {
  const { base, edits } = useEditing();
  const { t } = useTexts();
  const page = usePageStyles();
  const rights = useSlot('leaderAuthorization');
  const led =
    Boolean(valueOf(base, edits, 'head')) ||
    Boolean(valueOf(base, edits, 'deputy')) ||
    rights.value;
  return (
    <div className={page.page}>
      <p className={page.intro}>{t('page.leaders.intro')}</p>
      <div className={page.columns}>
        <LeaderField slot="head" />
        <LeaderField slot="deputy" />
      </div>
      <div className={page.section}>
        <h3 className={page.heading}>{t('leaders.rights')}</h3>
        {led ? (
          <RightsEditor
            label={t('leaders.rights')}
            value={rights.value as AuthorizationRights | null | undefined}
            edited={rights.edited}
            disabled={rights.locked !== undefined}
            onChange={rights.set}
          />
        ) : (
          <Text className={page.quiet}>{t('leaders.none')}</Text>
        )}
      </div>
    </div>
  );
}

function LeaderField({ slot }: { slot: 'head' | 'deputy' }) {
  const { account } = useEditing();
  const texts = useTexts();
  const { t } = texts;
  const state = useSlot(slot);
  const reference = account?.[slot];
  const stored = !state.edited && reference ? (reference.displayName ?? reference.stored) : null;
  const unresolved = !state.edited && reference !== null && reference?.login === null;
  const [problem] = state.problems;
  return (
    <div style={{ gridColumn: 'span 6' }}>
      <Field
        size="small"
        label={t(`field.${slot}`)}
        validationState={problem ? 'error' : unresolved ? 'warning' : 'none'}
        validationMessage={
          problem ? problemText(problem, texts) : unresolved ? t('leaders.unresolved') : undefined
        }
      >
        <UserPicker
          label={t(`field.${slot}`)}
          placeholder={state.bulk && !state.edited ? t('bulk.unchanged') : undefined}
          value={stored ?? String(state.value ?? '')}
          disabled={state.locked !== undefined}
          onPick={(user) => state.set(user.login)}
          onClear={() => state.set('')}
        />
      </Field>
    </div>
  );
}
