import { Anchor, Button, Text } from '@mantine/core';
import { IconBellCheck, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { acknowledgePage, alertsKey, myPagesQuery, pagesKey, type PageView } from '../alerts/api';
import { useTakeMine } from '../alerts/useTakeMine';
import classes from './MyPages.module.css';

/** Pages that wait for this person's answer, each with one button to give it. */
export function MyPages() {
  const { t } = useTranslation();
  const pages = useQuery(myPagesQuery);
  const waiting = pages.data?.items ?? [];
  const all = useTakeMine();
  return (
    <div className={waiting.length > 0 ? classes.calling : undefined}>
      <Panel
        flush
        title={t('home.myPages')}
        actions={
          waiting.length > 1 && (
            <Button size="xs" variant="default" loading={all.isPending} onClick={() => all.mutate()}>
              {t('home.acknowledgeAll')}
            </Button>
          )
        }
      >
        <Loaded query={pages} rows={1}>
          {({ items, next }) =>
            items.length === 0 ? (
              <EmptyState icon={IconBellCheck} title={t('home.noPages')} text={t('home.noPagesText')} />
            ) : (
              <>
                <Rows aligned label={t('home.myPages')}>
                  {items.map((page) => (
                    <WaitingPage key={page.id} page={page} />
                  ))}
                </Rows>
                {next && (
                  <Text size="sm" px="md" py="sm">
                    {t('home.morePages')}{' '}
                    <Anchor component={Link} to="/alerts" search={{ mine: true } as never}>
                      {t('home.allMine')}
                    </Anchor>
                  </Text>
                )}
              </>
            )
          }
        </Loaded>
      </Panel>
    </div>
  );
}

function WaitingPage({ page }: { page: PageView }) {
  const { t } = useTranslation();
  const acknowledge = useSend(() => acknowledgePage(page.id), { touches: [pagesKey, alertsKey] });
  return (
    <Row
      to={`/alerts/${page.alertId}`}
      before={<StateBadge kind="alertSeverity" state={page.severity} />}
      title={`#${page.alertNumber} ${page.summary}`}
      meta={
        <>
          {page.serviceName} · {t('home.paged')} <Time at={page.createdAt} as="both" />
        </>
      }
      side={
        <Button
          size="md"
          leftSection={<IconCheck size={18} />}
          loading={acknowledge.isPending}
          onClick={() => acknowledge.mutate()}
        >
          {t('alerts.acknowledge')}
        </Button>
      }
    />
  );
}
