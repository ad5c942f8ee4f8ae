import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import type { TimeOffKind } from '../api';
import { enteredKinds } from '../timeoff/kinds';
import { calendarsKey, connectCalendar } from './api';
import { isAddress } from './isAddress';

export function CalendarModal({ personId, onClose }: { personId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { url: '', kind: 'VACATION' as TimeOffKind, titleContains: '' },
    validate: { url: (value) => (isAddress(value) ? null : t('duty.calendars.badAddress')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('duty.calendars.connectTitle')}
      form={form}
      send={({ url, kind, titleContains }) =>
        connectCalendar(personId, { url: url.trim(), kind, titleContains: titleContains.trim() || undefined })
      }
      touches={[calendarsKey(personId)]}
      submitLabel={t('duty.calendars.connect')}
    >
      <TextInput
        label={t('duty.calendars.address')}
        description={t('duty.calendars.addressHelp')}
        placeholder="https://"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        maxLength={2000}
        required
        data-autofocus
        {...form.getInputProps('url')}
      />
      <Select
        label={t('duty.why')}
        allowDeselect={false}
        data={enteredKinds.map((value) => ({ value, label: t(`duty.timeOffKind.${value}`) }))}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label={t('duty.calendars.word')}
        description={t('duty.calendars.wordHelp')}
        maxLength={100}
        {...form.getInputProps('titleContains')}
      />
    </FormModal>
  );
}
