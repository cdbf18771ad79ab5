import { Badge, Link, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { SetupPart } from '../../api/endpoints';
import { useTexts, type Key } from '../../i18n';
import { usePageStyles } from '../edit/styles';
import { PlanDialog } from './PlanDialog';
import { DialogButton } from '../../parts/DialogButton';
import { Panel } from '../../parts/Panel';

interface Props {
  part: SetupPart;
  title: string;
  intro: string;
  state: string;
  good: boolean;
  purposes: readonly string[];
  exportAddress?: string;
  children?: ReactNode;
}

/** One thing that is set up in the directory: its state, and the plans to add and to remove it. */
export function PartCard(props: Props) {
  const { part, purposes } = props;
  const { t } = useTexts();
  const page = usePageStyles();
  const [purpose, setPurpose] = useState<string | null>(null);
  return (
    <Panel>
      <div className={page.row}>
        <h2 className={page.heading}>{props.title}</h2>
        <Badge className={page.fixed} appearance="tint" color={props.good ? 'success' : 'warning'}>
          {props.state}
        </Badge>
      </div>
      <Text className={page.intro}>{props.intro}</Text>
      {props.children}
      <div className={page.row}>
        {purposes.map((one, at) => (
          <DialogButton
            key={one}
            appearance={at === 0 && one !== 'remove' ? 'primary' : 'secondary'}
            onClick={() => setPurpose(one)}
          >
            {t(`setup.do.${one}` as Key)}
          </DialogButton>
        ))}
        {props.exportAddress && (
          <Link href={props.exportAddress} download="linekeeper-schema.ldif">
            {t('setup.export')}
          </Link>
        )}
      </div>
      {purpose && <PlanDialog part={part} purpose={purpose} onClose={() => setPurpose(null)} />}
    </Panel>
  );
}
