import { Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { peopleQuery } from '../../../shared/pick/catalogue';
import { rosterQuery } from '../api';
import { leave } from './api';
import { DutiesOf } from './DutiesOf';

interface LeaveModalProps {
  teamId: string;
  onClose: () => void;
}

/** Hands all that hangs on somebody over to a successor, in one step. */
export function LeaveModal({ teamId, onClose }: LeaveModalProps) {
  const { t } = useTranslation();
  const members = useQuery(rosterQuery(teamId)).data?.members.filter(({ active }) => active) ?? [];
  const people = useQuery(peopleQuery).data?.filter(({ active }) => active) ?? [];
  const form = useForm<{ personId: string | null; successorId: string | null }>({
    initialValues: { personId: null, successorId: null },
    validate: {
      personId: (value) => (value ? null : t('common.required')),
      successorId: (value, { personId }) => {
        if (!value) return t('common.required');
        return value === personId ? t('team.leave.somebodyElse') : null;
      },
    },
  });
  const { personId } = form.values;
  const name = members.find((member) => member.personId === personId)?.personName ?? '';
  return (
    <FormModal
      opened
      danger
      onClose={onClose}
      title={t('team.leave.title')}
      form={form}
      send={(values) => leave(values.personId ?? '', values.successorId ?? '')}
      touches={[['oncall']]}
      submitLabel={t('team.leave.confirm')}
      onDone={() => notifications.show({ message: t('team.leave.done', { name }), color: 'pine' })}
    >
      <Select
        searchable
        required
        data-autofocus
        label={t('team.leave.person')}
        {...form.getInputProps('personId')}
        data={members.map((member) => ({ value: member.personId, label: member.personName }))}
      />
      {personId && <DutiesOf personId={personId} />}
      <Select
        searchable
        required
        label={t('team.leave.successor')}
        description={t('team.leave.successorHelp')}
        {...form.getInputProps('successorId')}
        data={people.filter(({ id }) => id !== personId).map(({ id, name: label }) => ({ value: id, label }))}
      />
      <Text size="sm" c="dimmed">
        {t('team.leave.text')}
      </Text>
    </FormModal>
  );
}
