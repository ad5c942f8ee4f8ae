import { Fieldset, MultiSelect, NumberInput, SimpleGrid } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AgendaFields } from '../../postmortems/meeting/AgendaFields';
import type { PostmortemPolicy } from '../model';
import { InvitedFields } from './InvitedFields';
import { useRoles } from './useRoles';

const mostRoles = 30;

/** When review meetings are proposed, whom they are called with, and what is talked about. */
export function MeetingFields<Values extends PostmortemPolicy>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  const { keys, nameOf } = useRoles();
  const { agenda, roles, invited } = form.getValues().meeting;
  const number = (field: string, min: number, max: number) => (
    <NumberInput
      label={t(`meetingRules.${field}`)}
      min={min}
      max={max}
      allowDecimal={false}
      {...form.getInputProps(`meeting.${field}`)}
    />
  );
  return (
    <>
      <Fieldset legend={t('meetingRules.title')}>
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          {number('opens', 0, 23)}
          {number('closes', 1, 24)}
          {number('preferredHour', 0, 23)}
          {number('noticeMinutes', 0, 10_080)}
        </SimpleGrid>
        <MultiSelect
          mt="xs"
          label={t('meetingRules.roles')}
          description={t('meetingRules.rolesHelp')}
          searchable
          maxValues={mostRoles}
          data={[...new Set([...keys, ...roles])].map((value) => ({ value, label: nameOf(value) }))}
          {...form.getInputProps('meeting.roles')}
        />
        <InvitedFields form={form} invited={invited} />
      </Fieldset>
      <Fieldset>
        <AgendaFields form={form} field="meeting.agenda" agenda={agenda} />
      </Fieldset>
    </>
  );
}
