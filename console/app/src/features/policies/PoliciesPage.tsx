import { ActionIcon, Button, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconPlus, IconStairs, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { policiesQuery, useNames } from '../../shared/pick/catalogue';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { deletePolicy, policiesKey, type Policy } from './api';
import { Ladder } from './Ladder';
import { LastResortCard } from './LastResortCard';
import { WouldPageModal } from './simulator/WouldPageModal';

export default function PoliciesPage() {
  const { t } = useTranslation();
  const policies = useQuery(policiesQuery);
  const mayChange = useRole('admin', 'manager');
  const [asked, setAsked] = useState<Policy>();
  return (
    <>
      <PageHeader
        title={t('policies.title')}
        text={t('policies.text')}
        actions={
          <>
            <Button component={Link} to="/destinations" variant="default">
              {t('destinations.title')}
            </Button>
            {mayChange && (
              <Button component={Link} to="/escalation-policies/new" leftSection={<IconPlus size={16} />}>
                {t('policies.add')}
              </Button>
            )}
          </>
        }
      />
      <Loaded query={policies}>
        {(list) =>
          list.length === 0 ? (
            <Panel>
              <EmptyState icon={IconStairs} title={t('policies.none')} text={t('policies.noneText')} />
            </Panel>
          ) : (
            <Stack>
              {list.map((policy) => (
                <PolicyCard key={policy.id} policy={policy} mayChange={mayChange} onAsk={() => setAsked(policy)} />
              ))}
              <Panel>
                <LastResortCard />
              </Panel>
            </Stack>
          )
        }
      </Loaded>
      {asked && (
        <WouldPageModal name={asked.name} subject={{ policyId: asked.id }} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

interface PolicyCardProps {
  policy: Policy;
  mayChange: boolean;
  /** Somebody wants to know whom it would page. */
  onAsk: () => void;
}

function PolicyCard({ policy, mayChange, onAsk }: PolicyCardProps) {
  const { t } = useTranslation();
  const names = useNames();
  const remove = useSend(() => deletePolicy(policy.id), { touches: [policiesKey] });

  function confirmRemoval() {
    modals.openConfirmModal({
      title: t('policies.remove', { name: policy.name }),
      children: t('policies.removeText'),
      labels: { confirm: t('common.delete'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  }

  return (
    <Panel
      title={policy.name}
      wraps
      actions={
        <>
          <Button variant="subtle" size="xs" onClick={onAsk}>
            {t('simulator.title')}
          </Button>
          {mayChange && (
            <>
              <Button component={Link} to={`/escalation-policies/${policy.id}/edit`} variant="subtle" size="xs">
                {t('common.edit')}
              </Button>
              <ActionIcon aria-label={t('policies.remove', { name: policy.name })} onClick={confirmRemoval}>
                <IconTrash size={16} />
              </ActionIcon>
            </>
          )}
        </>
      }
    >
      <Ladder policy={policy} team={names.team(policy.teamId)} />
    </Panel>
  );
}
