import { ActionIcon, Alert, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { useCommand, type IncidentDetail } from '../api';
import { dissolveBranch, formBranch, structureQuery, type Branch, type BranchWish, type Finding } from './api';
import { BranchModal } from './BranchModal';
import { ChainTree } from './ChainTree';

/** Who reports to whom; where too many report to one, branches are proposed. */
export function StructurePanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const structure = useQuery(structureQuery(id));
  const [edited, setEdited] = useState<Branch | 'new'>();
  const mayForm = (detail.allowedActions as string[]).includes('ASSIGN_ROLE');
  return (
    <Panel
      title={t('structure.title')}
      actions={
        mayForm && (
          <Button variant="subtle" size="xs" onClick={() => setEdited('new')}>
            {t('structure.form')}
          </Button>
        )
      }
    >
      <Loaded query={structure} rows={2}>
        {(known) =>
          known.people.length === 0 ? (
            <Text c="dimmed">{t('structure.nobody')}</Text>
          ) : (
            <Stack gap="sm">
              {known.overloads.map((finding) => (
                <Overload key={finding.person.id} incidentId={id} finding={finding} most={known.most} mayForm={mayForm} />
              ))}
              <ChainTree structure={known} roles={detail.roles} label={t('structure.title')} />
              {known.thin.map(({ person, reports }) => (
                <Text key={person.id} size="sm" c="dimmed">
                  {t('structure.thin', { name: person.name, count: reports, least: known.least })}
                </Text>
              ))}
              {mayForm &&
                known.branches.map((branch) => (
                  <BranchLine key={branch.number} incidentId={id} branch={branch} onEdit={() => setEdited(branch)} />
                ))}
            </Stack>
          )
        }
      </Loaded>
      {edited && (
        <BranchModal
          incidentId={id}
          branch={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Panel>
  );
}

interface OverloadProps {
  incidentId: string;
  finding: Finding;
  most: number;
  mayForm: boolean;
}

/** Too many report to one: the branches that would mend it, each formed by a button. */
function Overload({ incidentId, finding, most, mayForm }: OverloadProps) {
  const { t } = useTranslation();
  const form = useCommand(incidentId, (wish: BranchWish) => formBranch(incidentId, wish));
  return (
    <Alert color="yellow" p="xs">
      <Text size="sm" fw={600}>
        {t('structure.overload', { name: finding.person.name, reports: finding.reports, most })}
      </Text>
      {finding.groups.map(({ name, lead, members }) => (
        <Group key={name} justify="space-between" wrap="nowrap" mt={4}>
          <Text size="sm">
            {t('structure.proposal', { branch: name, lead: lead.name, members: members.map((one) => one.name).join(', ') })}
          </Text>
          {mayForm && (
            <Button
              size="compact-xs"
              flex="none"
              loading={form.isPending}
              onClick={() => form.mutate({ name, leadId: lead.id, memberIds: members.map((one) => one.id) })}
            >
              {t('structure.formThis')}
            </Button>
          )}
        </Group>
      ))}
    </Alert>
  );
}

function BranchLine({ incidentId, branch, onEdit }: { incidentId: string; branch: Branch; onEdit: () => void }) {
  const { t } = useTranslation();
  const dissolve = useCommand(incidentId, () => dissolveBranch(incidentId, branch.number));
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">
        {branch.name}: {branch.lead.name}
      </Text>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="sm" aria-label={`${t('common.actions')}: ${branch.name}`}>
            <IconDots size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onEdit}>{t('common.edit')}</Menu.Item>
          <Menu.Item onClick={() => dissolve.mutate()}>{t('structure.dissolve')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
