import { Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { LanguageSelect, PersonSelect, ZoneSelect } from '../../shared/pick/Pickers';
import { ownZone } from '../../shared/time/format';
import { addPerson, changePerson, peopleKey, type Person, type PersonValues } from './api';

/** Invites a person, or changes one. */
export function PersonModal({ person, onClose }: { person?: Person; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const form = useForm<PersonValues>({
    initialValues: {
      name: person?.name ?? '',
      email: person?.email ?? '',
      language: person?.language ?? i18n.language,
      zone: person?.zone ?? ownZone(),
      managerId: person?.managerId ?? null,
      active: person?.active ?? true,
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={person ? t('people.edit', { name: person.name }) : t('people.add')}
      form={form}
      send={(values) => (person ? changePerson(person.id, values) : addPerson(values))}
      touches={[peopleKey]}
    >
      <TextInput label={t('people.name')} required data-autofocus {...form.getInputProps('name')} />
      <TextInput
        label={t('people.email')}
        description={person ? undefined : t('people.emailHelp')}
        type="email"
        required
        {...form.getInputProps('email')}
      />
      <LanguageSelect label={t('people.language')} {...form.getInputProps('language')} />
      <ZoneSelect label={t('people.zone')} {...form.getInputProps('zone')} />
      <PersonSelect label={t('people.manager')} {...form.getInputProps('managerId')} />
      {person && (
        <Switch
          label={t('people.active')}
          description={t('people.activeHelp')}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
      )}
    </FormModal>
  );
}
