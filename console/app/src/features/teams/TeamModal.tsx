import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { PeopleSelect, ZoneSelect } from '../../shared/pick/Pickers';
import { ownZone } from '../../shared/time/format';
import { addTeam, changeTeam, teamsKey, type Team, type TeamValues } from './api';

interface TeamModalProps {
  team?: Team;
  onClose: () => void;
  onDone?: (team: Team) => void;
}

export function TeamModal({ team, onClose, onDone }: TeamModalProps) {
  const { t } = useTranslation();
  const form = useForm<TeamValues>({
    initialValues: {
      name: team?.name ?? '',
      description: team?.description ?? '',
      zone: team?.zone ?? ownZone(),
      memberIds: team?.memberIds ?? [],
      managerIds: team?.managerIds ?? [],
      approvesSwaps: team?.approvesSwaps ?? false,
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={team ? t('teams.edit', { name: team.name }) : t('teams.add')}
      form={form}
      send={(values) => (team ? changeTeam(team, values) : addTeam(values))}
      derived={{ slug: 'name' }}
      touches={[teamsKey]}
      onDone={onDone}
    >
      <TextInput label={t('common.name')} required data-autofocus {...form.getInputProps('name')} />
      <Textarea label={t('common.description')} {...form.getInputProps('description')} />
      <ZoneSelect label={t('people.zone')} {...form.getInputProps('zone')} />
      <PeopleSelect label={t('teams.members')} {...form.getInputProps('memberIds')} />
      <PeopleSelect
        label={t('teams.managers')}
        description={t('teams.managersHelp')}
        {...form.getInputProps('managerIds')}
      />
      <Checkbox
        label={t('teams.approvesSwaps')}
        description={t('teams.approvesSwapsHelp')}
        {...form.getInputProps('approvesSwaps', { type: 'checkbox' })}
      />
    </FormModal>
  );
}
