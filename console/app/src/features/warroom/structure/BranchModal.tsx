import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { PeopleSelect, PersonSelect } from '../../../shared/pick/Pickers';
import { touched } from '../api';
import { changeBranch, formBranch, type Branch } from './api';

interface BranchModalProps {
  incidentId: string;
  /** The one to change; a new one without. */
  branch?: Branch;
  onClose: () => void;
}

export function BranchModal({ incidentId, branch, onClose }: BranchModalProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      name: branch?.name ?? '',
      leadId: branch?.lead.id ?? null,
      memberIds: branch?.members.map(({ id }) => id) ?? [],
    },
    validate: {
      name: (name) => (name.trim() ? null : t('common.required')),
      leadId: (lead) => (lead ? null : t('common.required')),
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={branch ? branch.name : t('structure.form')}
      form={form}
      send={({ name, leadId, memberIds }) => {
        const wish = { name: name.trim(), leadId: leadId as string, memberIds };
        return branch ? changeBranch(incidentId, branch.number, wish) : formBranch(incidentId, wish);
      }}
      touches={touched(incidentId)}
    >
      <TextInput label={t('structure.name')} required data-autofocus {...form.getInputProps('name')} />
      <PersonSelect label={t('structure.lead')} required {...form.getInputProps('leadId')} />
      <PeopleSelect
        label={t('structure.members')}
        description={t('structure.oneSupervisor')}
        {...form.getInputProps('memberIds')}
      />
    </FormModal>
  );
}
