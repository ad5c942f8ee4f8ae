import { Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { Choice } from '../../shared/ui/Choice';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { useDescribe } from '../alerts/useDescribe';
import { auditList, services, type ServiceName } from './api';

/** Who changed what, when and from where, service by service. */
export function AuditPanel() {
  const { t } = useTranslation();
  const describe = useDescribe();
  const [service, setService] = useState<ServiceName>('oncall');
  const audit = useInfiniteQuery(auditList(service));
  return (
    <Panel
      title={t('admin.tab.audit')}
      actions={
        <Choice
          size="xs"
          label={t('admin.service')}
          value={service}
          onChange={(value) => setService(value as ServiceName)}
          data={services.map((value) => ({ value, label: t(`admin.services.${value}`) }))}
        />
      }
    >
      <Loaded query={audit} rows={8}>
        {(entries) =>
          entries.length === 0 ? (
            <Text c="dimmed">{t('admin.noAudit')}</Text>
          ) : (
            <Table.ScrollContainer minWidth={720}>
              <Table verticalSpacing={5} fz="sm">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{t('admin.when')}</Table.Th>
                    <Table.Th>{t('admin.who')}</Table.Th>
                    <Table.Th>{t('admin.what')}</Table.Th>
                    <Table.Th>{t('admin.target')}</Table.Th>
                    <Table.Th>{t('admin.from')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {entries.map((entry) => (
                    <Table.Tr key={entry.id}>
                      <Table.Td>
                        <Time at={entry.at} as="absolute" />
                      </Table.Td>
                      <Table.Td>{entry.actorName}</Table.Td>
                      <Table.Td>{entry.action}</Table.Td>
                      <Table.Td>
                        {entry.targetKind} {entry.targetId?.slice(0, 8)}{' '}
                        <Text span size="xs" c="dimmed">
                          {describe(entry.details as Record<string, unknown> | null)}
                        </Text>
                      </Table.Td>
                      <Table.Td className="numeric">{entry.remoteAddress}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </Loaded>
      <LoadMore {...audit} />
    </Panel>
  );
}
