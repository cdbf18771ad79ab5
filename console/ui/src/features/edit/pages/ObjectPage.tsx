import { Button, Field, Input, Text, Tooltip, mergeClasses } from '@fluentui/react-components';
import { useState } from 'react';
import { useTexts } from '../../../i18n';
import { faultOfItem } from '../../../model/checks';
import { valueOf } from '../../../model/edits';
import { AddRegular, DismissRegular } from '../../../parts/icons';
import { useEditing, useSlot } from '../editing';
import { PasswordSlot } from '../PasswordSlot';
import { usePageStyles } from '../styles';

const PREFIX = 'property:';

/** Where the object is, its password, and the bag of further properties. */
export default function ObjectPage() {
  const { account, kind } = useEditing();
  const { t } = useTexts();
  const page = usePageStyles();
  const facts = account && [
    [t('object.dn'), account.dn],
    [t('object.id'), account.id],
    ...(account.userPrincipalName ? [[t('object.upn'), account.userPrincipalName]] : []),
    [t('object.schemaVersion'), account.schemaVersion ?? t('object.noVersion')],
  ];
  return (
    <div className={page.page}>
      {facts && (
        <table className={page.table}>
          <tbody>
            {facts.map(([name, value]) => (
              <tr key={name}>
                <th scope="row" style={{ width: '26%' }}>
                  {name}
                </th>
                <td className={page.mono}>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {kind !== 'group' && <PasswordSlot />}
      <div className={page.section}>
        <h3 className={page.heading}>{t('object.properties')}</h3>
        <Properties />
      </div>
    </div>
  );
}

function Properties() {
  const { base, edits, set } = useEditing();
  const { t } = useTexts();
  const page = usePageStyles();
  const [key, setKey] = useState('');
  const [value, setValue] = useState('');
  const locked = useSlot(PREFIX).locked !== undefined;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(edits)])]
    .filter((slot) => slot.startsWith(PREFIX) && valueOf(base, edits, slot) !== undefined)
    .map((slot) => slot.slice(PREFIX.length));
  const fault = faultOfItem(key + value) ?? (key.includes('=') ? 'equals' : null);
  return (
    <>
      {keys.length === 0 && <Text className={page.quiet}>{t('object.noProperties')}</Text>}
      {keys.length > 0 && (
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col" style={{ width: '34%' }}>
                {t('object.key')}
              </th>
              <th scope="col">{t('object.value')}</th>
              <th scope="col">
                <span className="sr-only">{t('action.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map((one) => (
              <PropertyRow key={one} name={one} locked={locked} />
            ))}
          </tbody>
        </table>
      )}
      {!locked && (
        <div className={page.row}>
          <Field
            size="small"
            validationMessage={fault ? t(`fault.${fault}`, { max: 0 }) : undefined}
          >
            <Input
              aria-label={t('object.key')}
              placeholder={t('object.key')}
              value={key}
              onChange={(_, data) => setKey(data.value)}
            />
          </Field>
          <Input
            size="small"
            aria-label={t('object.value')}
            placeholder={t('object.value')}
            value={value}
            onChange={(_, data) => setValue(data.value)}
          />
          <Button
            size="small"
            icon={<AddRegular />}
            disabled={key.trim() === '' || fault !== null}
            onClick={() => {
              set(PREFIX + key.trim(), value);
              setKey('');
              setValue('');
            }}
          >
            {t('action.add')}
          </Button>
        </div>
      )}
    </>
  );
}

function PropertyRow({ name, locked }: { name: string; locked: boolean }) {
  const state = useSlot(PREFIX + name);
  const { t } = useTexts();
  const page = usePageStyles();
  return (
    <tr className={mergeClasses(state.edited && page.edited)}>
      <th scope="row" className={page.mono}>
        {name}
      </th>
      <td>
        <Input
          size="small"
          aria-label={t('object.valueOf', { key: name })}
          value={String(state.value ?? '')}
          readOnly={locked}
          onChange={(_, { value }) => state.set(value)}
        />
      </td>
      <td style={{ width: 32 }}>
        {!locked && (
          <Tooltip content={t('object.remove', { key: name })} relationship="label">
            <Button
              size="small"
              appearance="transparent"
              icon={<DismissRegular />}
              onClick={() => state.set(undefined)}
            />
          </Tooltip>
        )}
      </td>
    </tr>
  );
}
