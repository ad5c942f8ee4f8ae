import { Checkbox, Group, Stack } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { TeamSelect } from '../../shared/pick/Pickers';
import { Choice } from '../../shared/ui/Choice';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { ActionRow } from './ActionRow';
import { actionList, actionQuery, type Scope } from './api';
import { WorkloadPanel } from './WorkloadPanel';

const scopes = ['OPEN', 'OVERDUE', 'PROPOSED', 'DONE', 'VERIFIED', 'DROPPED'] as const;

export default function ActionsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const staff = useRole('admin', 'manager', 'responder');
  const manages = useRole('admin', 'manager');
  const { item, ...search } = useSearch({ strict: false }) as { item?: string; status?: Scope; owner?: string; teamId?: string };
  const status = search.status ?? 'OPEN';
  const actions = useInfiniteQuery(actionList({ ...search, status }));

  function filter(change: Partial<typeof search>) {
    void navigate({ to: '/action-items', search: { ...search, ...change } as never });
  }

  return (
    <>
      <PageHeader title={t('actions.title')} text={t('actions.text')} />
      <Group mb="sm" gap="sm">
        <Choice
          label={t('common.status')}
          value={status}
          onChange={(value) => filter({ status: value as Scope })}
          data={scopes.map((value) => ({ value, label: t(`actions.scope.${value}`) }))}
        />
        <Checkbox
          label={t('common.mine')}
          checked={search.owner === 'me'}
          onChange={(event) => filter({ owner: event.currentTarget.checked ? 'me' : undefined })}
        />
        {staff && (
          <TeamSelect
            placeholder={t('actions.anyTeam')}
            aria-label={t('policies.team')}
            value={search.teamId ?? null}
            onChange={(teamId) => filter({ teamId: teamId ?? undefined })}
          />
        )}
      </Group>
      <Stack>
        {item && <AskedFor id={item} />}
        <Panel flush>
          <Loaded query={actions}>
            {(list) =>
              list.length === 0 ? (
                <EmptyState icon={IconChecklist} title={t('actions.none')} text={t('actions.noneText')} />
              ) : (
                <Rows label={t('actions.title')}>
                  {list.map((item) => (
                    <ActionRow key={item.id} item={item} />
                  ))}
                </Rows>
              )
            }
          </Loaded>
          <LoadMore {...actions} />
        </Panel>
        {manages && <WorkloadPanel />}
      </Stack>
    </>
  );
}

/** The action item that a mail led to, whatever the list below shows. */
function AskedFor({ id }: { id: string }) {
  const { t } = useTranslation();
  const asked = useQuery(actionQuery(id));
  return (
    <Panel flush>
      <Loaded query={asked}>
        {(item) => (
          <Rows label={t('actions.askedFor')}>
            <ActionRow item={item} />
          </Rows>
        )}
      </Loaded>
    </Panel>
  );
}
