import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { RosterLine, UserLookup } from '../../api/types';
import { useTexts } from '../../i18n';
import { AskDialog } from '../../parts/AskDialog';
import { ChangeDialog } from '../../parts/ChangeDialog';
import { UserPicker } from '../../parts/UserPicker';

/** The fields that bind a line. */
const FIELDS = ['business', 'business2', 'firstPhone', 'secondPhone'] as const;
type FieldName = (typeof FIELDS)[number];

/** Gives a free line to a user: to whom and through which field, then what that would write. */
export function AssignDialog({ line, onClose }: { line: RosterLine; onClose: () => void }) {
  const { t } = useTexts();
  const [user, setUser] = useState<UserLookup | null>(null);
  const [field, setField] = useState<FieldName>('business');
  const [decided, setDecided] = useState(false);
  const title = t('assign.title', { line: [line.line, line.name].filter(Boolean).join(' ') });
  if (user && decided) {
    return (
      <ChangeDialog
        title={title}
        id={user.id}
        name={user.login}
        change={{ enabled: true, numbers: { [field]: line.number + line.postfix } }}
        confirm={t('assign.confirm')}
        onClose={() => setDecided(false)}
        onDone={onClose}
      >
        <Text>{t('assign.to', { name: user.displayName ?? user.login })}</Text>
      </ChangeDialog>
    );
  }
  return (
    <AskDialog
      title={title}
      action={{ label: t('assign.next'), disabled: user === null, run: () => setDecided(true) }}
      onClose={onClose}
    >
      <Text>{t('assign.intro')}</Text>
      <UserPicker
        label={t('assign.user')}
        placeholder={t('assign.user')}
        value={user ? (user.displayName ?? user.login) : ''}
        onPick={setUser}
        onClear={() => setUser(null)}
      />
      <Field label={t('lines.by')}>
        <RadioGroup value={field} onChange={(_, { value }) => setField(value as FieldName)}>
          {FIELDS.map((one) => (
            <Radio key={one} value={one} label={t(`field.numbers.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
    </AskDialog>
  );
}
