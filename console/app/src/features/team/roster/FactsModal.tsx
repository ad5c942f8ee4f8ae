import { Checkbox, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { schedulesKey } from '../../schedules/api';
import { teamsKey } from '../../teams/api';
import type { Member } from '../api';
import { HolidaySelect } from '../holidays/HolidaySelect';
import { putFacts } from './api';
import { asFacts, valuesOf } from './factsValues';

interface FactsModalProps {
  member: Member;
  onClose: () => void;
}

/** What makes somebody fit to be on call, entered by a manager. */
export function FactsModal({ member, onClose }: FactsModalProps) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: valuesOf(member.facts) });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('team.facts.title', { name: member.personName })}
      form={form}
      send={(values) => putFacts(member.personId, asFacts(values))}
      touches={[teamsKey, schedulesKey]}
    >
      <TextInput
        type="date"
        label={t('team.facts.onboardedOn')}
        description={t('team.facts.onboardedOnHelp')}
        data-autofocus
        {...form.getInputProps('onboardedOn')}
      />
      <NumberInput
        label={t('team.facts.shadowedShifts')}
        description={t('team.facts.shadowedShiftsHelp')}
        min={0}
        max={1000}
        allowDecimal={false}
        {...form.getInputProps('shadowedShifts')}
      />
      <Checkbox label={t('team.facts.productionAccess')} {...form.getInputProps('productionAccess', { type: 'checkbox' })} />
      <Checkbox label={t('team.facts.knowsMonitoring')} {...form.getInputProps('knowsMonitoring', { type: 'checkbox' })} />
      <Checkbox label={t('team.facts.incidentTraining')} {...form.getInputProps('incidentTraining', { type: 'checkbox' })} />
      <HolidaySelect
        label={t('team.facts.holidayCalendar')}
        description={t('team.facts.holidayCalendarHelp')}
        {...form.getInputProps('holidayCalendar')}
      />
    </FormModal>
  );
}
