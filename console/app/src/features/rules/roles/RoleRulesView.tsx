import { List, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { teamsQuery } from '../../../shared/pick/catalogue';
import { SeverityBadge } from '../../../shared/ui/Badges';
import { Facts } from '../../../shared/ui/Facts';
import { inLanguage, pagesOnCall, severities, type RoleCatalogue, type RoleDefinition } from '../model';
import { RuleGrid } from '../RuleGrid';

/** The roles, what they ask of a person, and which of them each severity needs. */
export function RoleRulesView({ catalogue }: { catalogue: RoleCatalogue }) {
  const { t, i18n } = useTranslation();
  const needs = (role: RoleDefinition, severity: (typeof severities)[number]) =>
    catalogue.severities[severity].roles.some((needed) => needed.role === role.key);
  return (
    <Stack gap="md">
      <RuleGrid
        label={t('rules.tab.roles')}
        columns={severities.map((severity) => (
          <SeverityBadge key={severity} severity={severity} />
        ))}
        rows={[
          ...catalogue.roles
            .filter((role) => severities.some((severity) => needs(role, severity)))
            .map((role) => ({
              name: inLanguage(role.name, i18n.language) ?? role.key,
              cells: severities.map((severity) => (needs(role, severity) ? t('rules.needed') : '–')),
            })),
          { name: t('rules.people'), cells: severities.map((severity) => catalogue.severities[severity].people) },
          { name: t('paging.rule'), cells: severities.map((severity) => (pagesOnCall(catalogue, severity) ? t('common.yes') : '–')) },
        ]}
      />
      <Facts facts={[[t('rules.span'), t('rules.spanText', { ...catalogue.span })]]} />
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing={7} fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('warroom.role')}</Table.Th>
              <Table.Th>{t('rules.duties')}</Table.Th>
              <Table.Th>{t('roles.skills')}</Table.Th>
              <Table.Th>{t('rules.mayHold')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {catalogue.roles.map((role) => (
              <Table.Tr key={role.key}>
                <Table.Td fw={600}>{inLanguage(role.name, i18n.language)}</Table.Td>
                <Table.Td>
                  <Lines lines={inLanguage(role.duties, i18n.language)} />
                </Table.Td>
                <Table.Td>
                  <Lines lines={inLanguage(role.skills, i18n.language)} />
                </Table.Td>
                <Table.Td>
                  <MayHold role={role} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

function Lines({ lines = [] }: { lines?: string[] }) {
  return (
    <List size="sm">
      {lines.map((line) => (
        <List.Item key={line}>{line}</List.Item>
      ))}
    </List>
  );
}

function MayHold({ role }: { role: RoleDefinition }) {
  const { t } = useTranslation();
  const teams = useQuery(teamsQuery).data ?? [];
  if (!role.mayHold) return <Text size="sm">{t('rules.anybody')}</Text>;
  const named = role.mayHold.teamIds.map((id) => teams.find((team) => team.id === id)?.name ?? id);
  return <Text size="sm">{[...role.mayHold.realmRoles, ...named].join(', ')}</Text>;
}
