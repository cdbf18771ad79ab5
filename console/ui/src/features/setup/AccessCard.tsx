import {
  Button,
  Spinner,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import * as api from '../../api/endpoints';
import type { AccessReport } from '../../api/types';
import { useTexts } from '../../i18n';
import { Failure } from '../../parts/Failure';
import { CheckmarkCircleFilled, DismissCircleFilled, WarningFilled } from '../../parts/icons';
import { placeNamed } from '../../model/dn';
import { usePageStyles } from '../edit/styles';
import { Panel } from '../../parts/Panel';
import { problemText } from '../../parts/problemText';

const useStyles = makeStyles({
  wide: { gridColumn: '1 / -1' },
  command: {
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    padding: tokens.spacingHorizontalS,
    margin: 0,
  },
});

/** Whether the person's account has the rights that Linekeeper needs, place by place. */
export function AccessCard() {
  const { t } = useTexts();
  const page = usePageStyles();
  const styles = useStyles();
  const report = useQuery({ queryKey: ['access'], queryFn: api.accessReport, enabled: false });
  return (
    <Panel className={styles.wide}>
      <h2 className={page.heading}>{t('setup.access')}</h2>
      <Text className={page.intro}>{t('setup.access.intro')}</Text>
      {report.isFetching && <Spinner size="small" label={t('setup.access.checking')} />}
      {report.isError && <Failure error={report.error} />}
      {report.data && !report.isFetching && <Report report={report.data} />}
      <div>
        <Button onClick={() => void report.refetch()} disabled={report.isFetching}>
          {t('setup.access.check')}
        </Button>
      </div>
    </Panel>
  );
}

function Report({ report }: { report: AccessReport }) {
  const texts = useTexts();
  const { t } = texts;
  const page = usePageStyles();
  const { account, complete } = report;
  const Icon = complete ? CheckmarkCircleFilled : WarningFilled;
  return (
    <>
      <span className={page.row}>
        <Icon className={complete ? page.good : page.warn} aria-hidden="true" />
        <Text>
          {t(complete ? 'setup.access.complete' : 'setup.access.incomplete', { account })}
        </Text>
      </span>
      {report.problems.map((problem) => (
        <Text key={problem.code + problem.value} size={200}>
          {problemText(problem, texts)}
        </Text>
      ))}
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t('setup.access.place')}</th>
            <th scope="col">{t('column.type')}</th>
            <th scope="col">{t('setup.access.read')}</th>
            <th scope="col">{t('setup.access.write')}</th>
          </tr>
        </thead>
        <tbody>
          {report.places.map((place) => (
            <PlaceRows key={place.place + place.kind} place={place} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function PlaceRows({ place }: { place: AccessReport['places'][number] }) {
  const { t } = useTexts();
  const page = usePageStyles();
  const styles = useStyles();
  const rights = [
    ...new Set(
      place.missing.map(({ right, attribute }) => t(`setup.access.right.${right}`, { attribute })),
    ),
  ];
  return (
    <>
      <tr>
        <td title={place.place}>{placeNamed(place.place)}</td>
        <td>{t(`kinds.${place.kind}`)}</td>
        <Answer yes={!place.missing.some(({ right }) => right !== 'write')} />
        <Answer yes={!place.missing.some(({ right }) => right === 'write')} />
      </tr>
      {rights.length > 0 && (
        <tr>
          <td colSpan={4}>
            <Text size={200}>{t('setup.access.missing', { rights: rights.join(', ') })}</Text>
            {place.grants.map((grant) => (
              <div key={grant.command}>
                <Text size={200}>{t('setup.access.grant', { tool: grant.tool })}</Text>
                <pre className={mergeClasses(page.mono, styles.command)}>{grant.command}</pre>
              </div>
            ))}
          </td>
        </tr>
      )}
    </>
  );
}

function Answer({ yes }: { yes: boolean }) {
  const { t } = useTexts();
  const page = usePageStyles();
  const Icon = yes ? CheckmarkCircleFilled : DismissCircleFilled;
  return (
    <td>
      <Icon
        className={yes ? page.good : page.bad}
        role="img"
        aria-label={t(yes ? 'value.yes' : 'value.no')}
      />
    </td>
  );
}
