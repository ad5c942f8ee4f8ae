import { ActionIcon, Group, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../shared/ui/Panel';
import { dismissMember, useCommand, type IncidentDetail } from './api';
import { AdmitModal } from './dialogs/AdmitModal';

/** Who sees a private incident, beside administrators. */
export function MembersPanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const [admitting, setAdmitting] = useState(false);
  const { id } = detail.incident;
  const mayManage = (detail.allowedActions as string[]).includes('MANAGE_MEMBERS');
  const dismiss = useCommand(id, (personId: string) => dismissMember(id, personId));
  // Whoever has a role sees it for that; the service would refuse.
  const needed = new Set(detail.roles.flatMap(({ holders }) => holders.map(({ person }) => person.id)));
  return (
    <Panel
      title={t('members.title')}
      actions={
        mayManage && (
          <ActionIcon aria-label={t('members.admit')} onClick={() => setAdmitting(true)}>
            <IconPlus size={17} />
          </ActionIcon>
        )
      }
    >
      <Text size="sm" c="dimmed" mb={4}>
        {t('members.help')}
      </Text>
      {detail.members.map(({ id: personId, name }) => (
        <Group key={personId} justify="space-between" wrap="nowrap" mih={30}>
          <Text fw={600}>{name}</Text>
          {mayManage && !needed.has(personId) && (
            <ActionIcon
              aria-label={t('members.dismiss', { name })}
              loading={dismiss.isPending && dismiss.variables === personId}
              onClick={() => dismiss.mutate(personId)}
            >
              <IconX size={16} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {admitting && <AdmitModal detail={detail} onClose={() => setAdmitting(false)} />}
    </Panel>
  );
}
