import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { useReturnFocus } from '../../shared/forms/useReturnFocus';
import { ShownOnceModal } from '../../shared/ui/ShownOnceModal';
import {
  addDestination,
  changeDestination,
  destinationKinds,
  destinationsKey,
  type Destination,
  type DestinationKind,
  type DestinationValues,
} from './api';

interface DestinationModalProps {
  /** Left out for a new one. */
  destination?: Destination;
  /** Kinds that a provider is configured for; empty while that is not known. */
  available: DestinationKind[];
  onClose: () => void;
}

const placeholders = { SLACK: '#alerts', TEAMS: 'https://', WEBHOOK: 'https://' };

export function DestinationModal({ destination, available, onClose }: DestinationModalProps) {
  const { t } = useTranslation();
  useReturnFocus();
  const [secret, setSecret] = useState<string>();
  const form = useForm<DestinationValues>({
    initialValues: {
      name: destination?.name ?? '',
      kind: destination?.kind ?? destinationKinds.find((each) => available.includes(each)) ?? 'SLACK',
      // What is shown of a Teams workflow is not its address.
      address: destination && destination.kind !== 'TEAMS' ? destination.address : '',
      language: destination?.language ?? 'en',
    },
  });
  const { kind } = form.values;
  if (secret) {
    return (
      <ShownOnceModal
        title={t('profile.secret')}
        notice={t('profile.secretText')}
        label={t('profile.secret')}
        secret={secret}
        kept={t('services.keyKept')}
        onClose={onClose}
      />
    );
  }
  return (
    <FormModal
      opened
      onClose={() => undefined}
      onCancel={onClose}
      title={destination ? t('destinations.edit', { name: destination.name }) : t('destinations.add')}
      form={form}
      send={(values) => (destination ? changeDestination(destination, values) : addDestination(values))}
      touches={[destinationsKey]}
      onDone={(kept) => (kept.secret ? setSecret(kept.secret) : onClose())}
    >
      <TextInput label={t('common.name')} required data-autofocus {...form.getInputProps('name')} />
      <Select
        label={t('destinations.what')}
        allowDeselect={false}
        disabled={destination !== undefined}
        data={destinationKinds.map((value) => ({
          value,
          label: available.includes(value)
            ? t(`destinations.kind.${value}`)
            : t('profile.unavailable', { kind: t(`destinations.kind.${value}`) }),
          disabled: !available.includes(value),
        }))}
        {...form.getInputProps('kind')}
      />
      <TextInput
        label={t(`destinations.address.${kind}`)}
        description={t(destination ? `destinations.kept.${kind}` : `destinations.help.${kind}`)}
        placeholder={placeholders[kind]}
        required={!destination}
        {...form.getInputProps('address')}
      />
      <Select
        label={t('destinations.language')}
        allowDeselect={false}
        data={[
          { value: 'en', label: 'English' },
          { value: 'ru', label: 'Русский' },
        ]}
        {...form.getInputProps('language')}
      />
    </FormModal>
  );
}
