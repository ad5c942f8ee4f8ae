import { Code, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { servicesQuery } from '../../../shared/pick/catalogue';
import type { GateQueries } from '../model';

/** Which figures speak for which check of the gate, and where they lie when all is well. */
export function QueryRulesView({ rules: { queries } }: { rules: GateQueries }) {
  const { t, i18n } = useTranslation();
  const services = useQuery(servicesQuery).data ?? [];
  const nameOf = (id: string) => services.find((service) => service.id === id)?.name ?? id.slice(0, 8);
  if (queries.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('queries.none')}
      </Text>
    );
  }
  return (
    <Table.ScrollContainer minWidth={620}>
      <Table verticalSpacing={6} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('queries.name')}</Table.Th>
            <Table.Th>{t('queries.speaksFor')}</Table.Th>
            <Table.Th>{t('queries.allIsWell')}</Table.Th>
            <Table.Th>{t('queries.only')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {queries.map(({ name, check, query, comparison, threshold, serviceIds }) => (
            <Table.Tr key={name}>
              <Table.Td>
                {name}
                <Code block mt={4}>
                  {query}
                </Code>
              </Table.Td>
              <Table.Td>{t(`queries.check.${check}`)}</Table.Td>
              <Table.Td>
                {t(`queries.limit.${comparison}`)} {threshold.toLocaleString(i18n.language, { maximumSignificantDigits: 6 })}
              </Table.Td>
              <Table.Td>{serviceIds.length > 0 ? serviceIds.map(nameOf).join(', ') : t('queries.everyService')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
