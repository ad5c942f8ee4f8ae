import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { RivalNotice } from '../../../shared/forms/RivalNotice';
import { useRival } from '../../../shared/forms/useRival';
import { PeopleSelect, PersonSelect } from '../../../shared/pick/Pickers';
import { touched } from '../api';
import { changeBranch, formBranch, structureQuery, type Branch } from './api';

interface BranchModalProps {
  incidentId: string;
  /** The one to change; a new one without. */
  branch?: Branch;
  onClose: () => void;
}

export function BranchModal({ incidentId, branch, onClose }: BranchModalProps) {
  const { t } = useTranslation();
  const { queryKey } = structureQuery(incidentId);
  const current = useQuery(structureQuery(incidentId)).data?.branches.find(({ number }) => number === branch?.number);
  const { rival, settle, send } = useRival(branch, current, queryKey);
  const form = useForm({
    initialValues: valuesOf(branch),
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
        return send((seen) => (branch ? changeBranch(incidentId, branch.number, seen, wish) : formBranch(incidentId, wish)));
      }}
      touches={touched(incidentId)}
      conflict={
        rival && (
          <RivalNotice
            form={form}
            theirs={valuesOf(rival)}
            onSettle={settle}
            said={{
              name: [t('structure.name'), rival.name],
              leadId: [t('structure.lead'), rival.lead.name],
              memberIds: [t('structure.members'), rival.members.map(({ name }) => name).join(', ')],
            }}
          />
        )
      }
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

const valuesOf = (branch: Branch | undefined) => ({
  name: branch?.name ?? '',
  leadId: branch?.lead.id ?? null,
  memberIds: branch?.members.map(({ id }) => id) ?? [],
});
