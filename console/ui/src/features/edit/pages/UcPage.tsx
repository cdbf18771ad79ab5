import {
  Badge,
  Button,
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { Account, Problem } from '../../../api/types';
import { navigate, pathOfView } from '../../../app/router';
import { useTexts, type Key } from '../../../i18n';
import { SERVICES } from '../../../model/rights';
import { SettingsRegular } from '../../../parts/icons';
import { useEditing, useSlot } from '../editing';
import { FlagSlot } from '../FlagSlot';
import { UnusableLines } from '../UnusableLines';
import { useEffective } from '../useEffective';
import { usePageStyles } from '../styles';
import { Panel } from '../../../parts/Panel';
import { problemText } from '../../../parts/problemText';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

/** The tab "UCServer": whether the object is set up for UC, and what comes of it. */
export default function UcPage() {
  const { kind, account, showPage, insight } = useEditing();
  const { t } = useTexts();
  const page = usePageStyles();
  const styles = useStyles();
  const enabled = useSlot('enabled');
  return (
    <div className={page.page}>
      <div className={page.row}>
        <FlagSlot slot="enabled" label={t(`uc.enabled.${kind}`)} />
      </div>
      {account && (
        <div>
          <Button icon={<SettingsRegular />} onClick={() => showPage('general')}>
            {t(`uc.settings.${kind}`)}
          </Button>
        </div>
      )}
      {account?.disabledInDirectory && enabled.value === true && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{t('object.disabled')}</MessageBarTitle> {t('uc.disabledInDirectory')}
          </MessageBarBody>
        </MessageBar>
      )}
      {enabled.value === true && <UnusableLines />}
      {account && (
        <div className={styles.cards}>
          {kind === 'user' && insight && <LinesCard />}
          {kind === 'computer' && <ComputerCard account={account} />}
          {kind !== 'computer' && <RightsCard account={account} />}
          <ProblemsCard problems={account.problems} />
        </div>
      )}
    </div>
  );
}

function LinesCard() {
  const { t } = useTexts();
  const page = usePageStyles();
  const { showPage } = useEditing();
  const effective = useEffective();
  const lines = effective.data?.lines;
  const own = lines?.ownLines ?? [];
  const watched = lines?.additionalLines ?? [];
  return (
    <Panel>
      <h3 className={page.heading}>{t('uc.lines')}</h3>
      {own.map((line) => (
        <div key={line.line} className={page.row}>
          <Link
            as="button"
            className={page.tabular}
            title={`${line.line}: ${t('uc.showLine')}`}
            onClick={() =>
              navigate(`${pathOfView('lines')}?search=${encodeURIComponent(line.line)}`)
            }
          >
            {line.number}
          </Link>
          <Text className={page.quiet}>{line.name}</Text>
        </div>
      ))}
      {lines && own.length === 0 && <Text className={page.quiet}>{t('uc.noLines')}</Text>}
      {effective.isError && <Text className={page.quiet}>{t('uc.linesUnknown')}</Text>}
      {watched.length > 0 && (
        <Text className={page.quiet}>{t('uc.watched', { n: watched.length })}</Text>
      )}
      <div>
        <Link as="button" onClick={() => showPage('numbers')}>
          {t('page.numbers')}
        </Link>
      </div>
    </Panel>
  );
}

/** The phones beside a computer, and the lines that its driver offers. */
function ComputerCard({ account }: { account: Account }) {
  const { t } = useTexts();
  const page = usePageStyles();
  const { showPage } = useEditing();
  const phones = (['firstPhone', 'secondPhone'] as const).flatMap((name) => {
    const number = account.numbers?.[name];
    return number ? [[t(`field.numbers.${name}`), number] as const] : [];
  });
  const lines = account.additionalLines?.lines ?? [];
  return (
    <Panel>
      <h3 className={page.heading}>{t('uc.lines')}</h3>
      {phones.map(([name, number]) => (
        <div key={name} className={page.row}>
          <Text className={page.tabular}>{number}</Text>
          <Text className={page.quiet}>{name}</Text>
        </div>
      ))}
      <Text className={page.quiet}>
        {account.allLines
          ? t('multiline.all')
          : lines.length > 0
            ? t('uc.listed', { n: lines.length })
            : t('lines.empty')}
      </Text>
      <div>
        <Link as="button" onClick={() => showPage('multiline')}>
          {t('page.multiline')}
        </Link>
      </div>
    </Panel>
  );
}

function RightsCard({ account }: { account: Account }) {
  const { kind, showPage } = useEditing();
  const { t } = useTexts();
  const page = usePageStyles();
  const effective = useEffective();
  const has = new Set(effective.data?.services ?? account.services ?? []);
  const shown = (SERVICES[kind] as readonly string[]).filter((right) => has.has(right));
  return (
    <Panel>
      <h3 className={page.heading}>
        {t(kind === 'group' ? 'services.given' : 'services.effective')}
      </h3>
      <div className={page.chips}>
        {shown.map((right) => (
          <Badge key={right} appearance="tint" color="brand">
            {t(`right.${right}` as Key)}
          </Badge>
        ))}
        {shown.length === 0 && <Text className={page.quiet}>{t('services.none')}</Text>}
      </div>
      <div>
        <Link as="button" onClick={() => showPage('services')}>
          {t('page.services')}
        </Link>
      </div>
    </Panel>
  );
}

function ProblemsCard({ problems }: { problems: readonly Problem[] }) {
  const texts = useTexts();
  const { t } = texts;
  const page = usePageStyles();
  const styles = useStyles();
  return (
    <Panel>
      <h3 className={page.heading}>{t('uc.problems')}</h3>
      {problems.length === 0 ? (
        <Text className={page.quiet}>{t('uc.noProblems')}</Text>
      ) : (
        <ul className={styles.list}>
          {problems.map((problem) => (
            <li key={problem.code + problem.field + problem.value}>
              <Text size={200}>{problemText(problem, texts)}</Text>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
