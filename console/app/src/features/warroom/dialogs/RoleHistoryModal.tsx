import { Button, Group, Modal, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../api/clients';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { Time } from '../../../shared/time/Time';
import { Loaded } from '../../../shared/ui/Loaded';
import { BriefModal } from '../brief/BriefModal';
import { roleHistoryQuery, type IncidentDetail } from '../api';

export function RoleHistoryModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const history = useQuery(roleHistoryQuery(detail.incident.id));
  const nameOf = (key: string) => detail.roles.find((role) => role.key === key)?.name ?? key;
  return (
    <Modal opened onClose={onClose} size="lg" title={t('warroom.roleHistory')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Loaded query={history}>
        {({ assignments, handOvers }) => (
          <>
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
            <HandOvers incidentId={detail.incident.id} handOvers={handOvers} nameOf={nameOf} />
          </>
        )}
      </Loaded>
    </Modal>
  );
}

interface HandOversProps {
  incidentId: string;
  handOvers: Incident['HandOverView'][];
  nameOf: (role: string) => string;
}

/** Every offer with its answer; what was handed over stays readable. */
function HandOvers({ incidentId, handOvers, nameOf }: HandOversProps) {
  const { t } = useTranslation();
  const [read, setRead] = useState<string>();
  if (handOvers.length === 0) return null;
  return (
    <Stack gap="xs" mt="md">
      {handOvers.map((offer) => (
        <Group key={offer.id} justify="space-between" wrap="nowrap">
          <Text size="sm">
            {nameOf(offer.role)}: {offer.from?.name} → {offer.to?.name} · {t(`brief.offer.${offer.status}`)}{' '}
            <Time at={offer.answeredAt ?? offer.offeredAt} as="absolute" />
          </Text>
          {offer.status === 'ACCEPTED' && (
            <Button size="compact-xs" variant="default" onClick={() => setRead(offer.id)}>
              {t('brief.read')}
            </Button>
          )}
        </Group>
      ))}
      {read && <BriefModal incidentId={incidentId} handOverId={read} onClose={() => setRead(undefined)} />}
    </Stack>
  );
}
