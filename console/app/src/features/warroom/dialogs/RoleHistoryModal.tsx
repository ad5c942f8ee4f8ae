import { Modal, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { Time } from '../../../shared/time/Time';
import { Loaded } from '../../../shared/ui/Loaded';
import { roleHistoryQuery, type IncidentDetail } from '../api';

export function RoleHistoryModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const history = useQuery(roleHistoryQuery(detail.incident.id));
  const nameOf = (key: string) => detail.roles.find((role) => role.key === key)?.name ?? key;
  return (
    <Modal opened onClose={onClose} size="lg" title={t('warroom.roleHistory')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Loaded query={history}>
        {({ assignments }) => (
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('warroom.role')}</Table.Th>
                <Table.Th>{t('warroom.person')}</Table.Th>
                <Table.Th>{t('schedules.from')}</Table.Th>
                <Table.Th>{t('schedules.until')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {assignments.map((held) => (
                <Table.Tr key={`${held.role}${held.person?.id}${held.assignedAt}`}>
                  <Table.Td>{nameOf(held.role)}</Table.Td>
                  <Table.Td>{held.person?.name}</Table.Td>
                  <Table.Td>
                    <Time at={held.assignedAt} as="absolute" />
                  </Table.Td>
                  <Table.Td>
                    <Time at={held.endedAt} as="absolute" />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Loaded>
    </Modal>
  );
}
