import { Box, Button, Stack } from '@mantine/core';
import { IconBooks, IconFileImport, IconNotebook, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { SeverityBadge, StateBadge, ToneBadge } from '../../shared/ui/Badges';
import { Choice } from '../../shared/ui/Choice';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { draft, offersQuery, postmortemList, postmortemsKey, type Status, type Summary } from './api';

const phases = ['ALL', 'DRAFT', 'IN_REVIEW', 'APPROVED', 'PUBLISHED'] as const;

export default function PostmortemsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { status = 'ALL' } = useSearch({ strict: false }) as { status?: (typeof phases)[number] };
  const list = useInfiniteQuery(postmortemList(status === 'ALL' ? undefined : (status as Status)));
  const staff = useRole('admin', 'manager', 'responder');
  return (
    <>
      <PageHeader
        title={t('postmortems.title')}
        text={t('postmortems.text')}
        actions={
            <>
          <Button component={Link} to="/post-mortems/library" variant="default" leftSection={<IconBooks size={16} />}>
            {t('library.open')}
          </Button>
          {staff && (
            <>
              <Button component={Link} to="/post-mortems/causes" variant="default">
                {t('causes.title')}
              </Button>
              <Button component={Link} to="/post-mortems/templates" variant="default">
                {t('postmortems.templates')}
              </Button>
            </>
          )}
              {staff && (
            <Button
              component={Link}
              to="/post-mortems/import"
              variant="default"
              leftSection={<IconFileImport size={16} />}
            >
              {t('takeover.open')}
            </Button>
          )}
            </>
        }
      />
      <Box mb="sm">
        <Choice
          label={t('common.status')}
          value={status}
          onChange={(value) => void navigate({ to: '/post-mortems', search: { status: value } as never })}
          data={phases.map((value) => ({
            value,
            label: value === 'ALL' ? t('common.all') : t(`state.postmortemStatus.${value}`),
          }))}
        />
      </Box>
      <Stack>
        <Panel flush>
          <Loaded query={list}>
            {(items) =>
              items.length === 0 ? (
                <EmptyState icon={IconNotebook} title={t('postmortems.none')} text={t('postmortems.noneText')} />
              ) : (
                <Rows label={t('postmortems.title')}>
                  {items.map((item) => (
                    <DocumentRow key={item.id} item={item} />
                  ))}
                </Rows>
              )
            }
          </Loaded>
          <LoadMore {...list} />
        </Panel>
        {staff && <Offers />}
      </Stack>
    </>
  );
}

function DocumentRow({ item }: { item: Summary }) {
  const { t } = useTranslation();
  return (
    <Row
      to={`/post-mortems/${item.id}`}
      before={<SeverityBadge severity={item.severity} />}
      title={`${item.reference} ${item.title}`}
      meta={
        <>
          {item.owner?.name ?? t('actions.noOwner')}
          {' · '}
          {item.publishedAt ? (
            <>
              {t('postmortems.publishedAt')} <Time at={item.publishedAt} as="absolute" />
            </>
          ) : (
            <>
              {t('postmortems.publishBy')} <Time at={item.publishDueAt} as="absolute" />
            </>
          )}
          {item.openActionItems > 0 && ` · ${t('postmortems.openItems', { count: item.openActionItems })}`}
        </>
      }
      side={
        <>
          {item.late && <ToneBadge tone="alarm">{t('actions.overdue')}</ToneBadge>}
          <StateBadge kind="postmortemStatus" state={item.status} />
        </>
      }
    />
  );
}

/** Resolved incidents for which no rule demands a post-mortem. */
function Offers() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const offers = useInfiniteQuery(offersQuery);
  const start = useSend(draft, {
    touches: [postmortemsKey],
    onDone: (drafted) => void navigate({ to: `/post-mortems/${drafted.id}` } as never),
  });
  if (!offers.data || offers.data.length === 0) return null;
  return (
    <Panel flush title={t('postmortems.offers')}>
      <Rows label={t('postmortems.offers')}>
        {offers.data.map((offer) => (
          <Row
            key={offer.incidentId}
            before={<SeverityBadge severity={offer.severity} />}
            title={`${offer.reference} ${offer.title}`}
            side={
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPlus size={14} />}
                onClick={() => start.mutate(offer.incidentId)}
              >
                {t('postmortems.write')}
              </Button>
            }
          />
        ))}
      </Rows>
      <LoadMore {...offers} />
    </Panel>
  );
}
