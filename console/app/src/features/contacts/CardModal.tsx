import { Autocomplete, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { TeamSelect } from '../../shared/pick/Pickers';
import type { Target } from '../../shared/pick/targets';
import { TargetsSelect } from '../../shared/pick/TargetsSelect';
import { addCard, changeCard, contactsKey, type ContactCard, type ContactCardValues } from './api';

interface CardModalProps {
  card?: ContactCard;
  /** The team that a new card is for. */
  teamId?: string;
  onClose: () => void;
}

interface Values {
  name: string;
  area: string;
  targets: Target[];
  phone: string;
  email: string;
  url: string;
  note: string;
  teamId: string | null;
  position: number;
}

const areas = ['database', 'networking', 'security', 'cloud', 'vendor'] as const;

export function CardModal({ card, teamId, onClose }: CardModalProps) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: {
      name: card?.name ?? '',
      area: card?.area ?? '',
      targets: card?.target ? [card.target] : [],
      phone: card?.phone ?? '',
      email: card?.email ?? '',
      url: card?.url ?? '',
      note: card?.note ?? '',
      teamId: card ? card.teamId : (teamId ?? null),
      position: card?.position ?? 0,
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={card ? t('contacts.edit', { name: card.name }) : t('contacts.add')}
      form={form}
      send={(values) => (card ? changeCard(card.id, requestOf(values)) : addCard(requestOf(values)))}
      derived={{ target: 'targets', 'target[0].id': 'targets' }}
      touches={[contactsKey]}
    >
      <TextInput label={t('common.name')} required data-autofocus {...form.getInputProps('name')} />
      <Autocomplete
        label={t('contacts.area')}
        required
        data={areas.map((area) => t(`contacts.areas.${area}`))}
        {...form.getInputProps('area')}
      />
      <TargetsSelect
        label={t('contacts.target')}
        description={t('contacts.targetHelp')}
        maxValues={1}
        {...form.getInputProps('targets')}
        value={form.values.targets}
      />
      <TextInput label={t('contacts.phone')} type="tel" placeholder="+12025550123" {...form.getInputProps('phone')} />
      <TextInput label={t('contacts.email')} type="email" {...form.getInputProps('email')} />
      <TextInput label={t('contacts.url')} type="url" placeholder="https://" {...form.getInputProps('url')} />
      <Textarea label={t('contacts.note')} description={t('contacts.noteHelp')} maxLength={500} {...form.getInputProps('note')} />
      <TeamSelect label={t('contacts.team')} placeholder={t('contacts.everybody')} {...form.getInputProps('teamId')} />
      <NumberInput label={t('contacts.position')} description={t('contacts.positionHelp')} min={0} max={10_000} {...form.getInputProps('position')} />
    </FormModal>
  );
}

function requestOf({ targets, phone, email, url, position, ...values }: Values): ContactCardValues {
  return {
    ...values,
    target: targets[0],
    phone: phone || undefined,
    email: email || undefined,
    url: url || undefined,
    teamId: values.teamId ?? undefined,
    position: Number(position) || 0,
  };
}
