import { Button, Card, Spinner, Text } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import * as api from '../../api/endpoints';
import { useTexts } from '../../i18n';
import { Failure } from '../../parts/Failure';
import { usePageStyles } from '../edit/styles';
import { Facts } from './Facts';

/** Whether the person's account has the rights that Linekeeper needs, place by place. */
export function AccessCard() {
    const { t } = useTexts();
    const page = usePageStyles();
    const report = useQuery({ queryKey: ['access'], queryFn: api.accessReport, enabled: false });
    return (
        <Card>
            <h2 className={page.heading}>{t('setup.access')}</h2>
            <Text className={page.intro}>{t('setup.access.intro')}</Text>
            {report.isFetching && <Spinner size="small" label={t('setup.access.checking')} />}
            {report.isError && <Failure error={report.error} />}
            {report.data && <Facts facts={report.data} leaveOut={[]} />}
            <div>
                <Button onClick={() => void report.refetch()} disabled={report.isFetching}>
                    {t('setup.access.check')}
                </Button>
            </div>
        </Card>
    );
}
