import { ActionIcon, Button, Stack } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconPlus, IconStairs, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
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
import { PolicyModal } from './PolicyModal';

export default function PoliciesPage() {
  const { t } = useTranslation();
  const policies = useQuery(policiesQuery);
  const mayChange = useRole('admin', 'manager');
  const [edited, setEdited] = useState<Policy | 'new'>();
  return (
    <>
      <PageHeader
        title={t('policies.title')}
        text={t('policies.text')}
        actions={
          mayChange && (
            <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
              {t('policies.add')}
            </Button>
          )
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
                <PolicyCard key={policy.id} policy={policy} onEdit={mayChange ? setEdited : undefined} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {edited && <PolicyModal policy={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}

function PolicyCard({ policy, onEdit }: { policy: Policy; onEdit?: (policy: Policy) => void }) {
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
      actions={
        onEdit && (
          <>
            <Button variant="subtle" size="xs" onClick={() => onEdit(policy)}>
              {t('common.edit')}
            </Button>
            <ActionIcon aria-label={t('policies.remove', { name: policy.name })} onClick={confirmRemoval}>
              <IconTrash size={16} />
            </ActionIcon>
          </>
        )
      }
    >
      <Ladder policy={policy} team={names.team(policy.teamId)} />
    </Panel>
  );
}
