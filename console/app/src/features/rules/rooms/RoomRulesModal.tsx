import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { touched } from '../api';
import { roomLanguages, roomModes, severities, type RoomPolicy } from '../model';
import { NameField } from '../NameField';
import type { EditorProps } from '../RulesPanel';

export function RoomRulesModal({ book, current, onClose }: EditorProps<RoomPolicy>) {
  const { t } = useTranslation();
  const { bridgeUrl, dialIn, ...rest } = current.rules;
  const form = useForm({
    initialValues: { ...rest, bridgeUrl: bridgeUrl ?? '', dialIn: dialIn ?? '', name: '' },
    validate: { bridgeUrl: (url) => (!url || /^https?:\/\/\S+$/.test(url.trim()) ? null : t('rooms.bridgeBad')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('rules.edit.rooms')}
      form={form}
      send={({ name, ...values }) =>
        book.publish(
          { ...values, bridgeUrl: values.bridgeUrl.trim() || null, dialIn: values.dialIn.trim() || null },
          current.version,
          name.trim() || undefined,
        )
      }
      touches={touched(book.kind)}
      submitLabel={t('rules.putInForce')}
    >
      <NameField {...form.getInputProps('name')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        {severities.map((severity) => (
          <Select
            key={severity}
            label={t(`severity.${severity}`)}
            allowDeselect={false}
            data={roomModes.map((value) => ({ value, label: t(`rooms.mode.${value}`) }))}
            {...form.getInputProps(`severities.${severity}`)}
          />
        ))}
      </SimpleGrid>
      <NumberInput
        label={t('rooms.archiveAfter')}
        suffix={` ${t('rooms.days')}`}
        min={0}
        max={365}
        allowDecimal={false}
        maw={240}
        required
        {...form.getInputProps('archiveAfterDays')}
      />
      <TextInput
        label={t('rooms.bridge')}
        description={t('rooms.placesHelp')}
        placeholder="https://meet.example/{reference}"
        {...form.getInputProps('bridgeUrl')}
      />
      <TextInput label={t('rooms.dialIn')} placeholder="+1 555 0100, {number}#" {...form.getInputProps('dialIn')} />
      <Select
        label={t('rooms.language')}
        description={t('rooms.languageHelp')}
        allowDeselect={false}
        maw={240}
        data={roomLanguages.map((value) => ({ value, label: t(`rooms.in.${value}`) }))}
        {...form.getInputProps('language')}
      />
    </FormModal>
  );
}
