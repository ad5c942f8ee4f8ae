import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { FormModal } from '../../shared/forms/FormModal';
import { fromLocalInput, toLocalInput } from '../../shared/time/localInput';
import { touched } from './api';
import { linksIn } from './links';
import { addEntry, happenedAt, type Entry, type WritableKind } from './timeline';

interface CorrectionModalProps {
  incidentId: string;
  entry: Entry;
  onClose: () => void;
}

/** Puts the words of an entry right, when it happened, or both; a time that is not touched is not sent. */
export function CorrectionModal({ incidentId, entry, onClose }: CorrectionModalProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const words = entry.correction?.text ?? entry.text;
  const time = toLocalInput(Date.parse(happenedAt(entry)), zone);
  const form = useForm({
    initialValues: { text: words, occurredAt: time },
    validate: {
      text: (text, { occurredAt }) => {
        if (!text.trim()) return t('common.required');
        return text.trim() === words && occurredAt === time ? t('timeline.nothingChanged') : null;
      },
      occurredAt: (value) => (fromLocalInput(value, zone) ? null : t('common.required')),
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('warroom.entryNumber', { number: entry.number })}
      form={form}
      send={({ text, occurredAt }) =>
        addEntry(incidentId, {
          kind: entry.kind as WritableKind,
          text: text.trim(),
          corrects: entry.number,
          occurredAt: occurredAt === time ? undefined : fromLocalInput(occurredAt, zone),
          links: linksIn(text),
        })
      }
      touches={touched(incidentId)}
      submitLabel={t('warroom.correct')}
    >
      <Textarea
        label={t('warroom.rightWords')}
        required
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps('text')}
      />
      <TextInput
        type="datetime-local"
        label={t('warroom.happenedAt', { zone })}
        description={t('timeline.timeHelp')}
        required
        {...form.getInputProps('occurredAt')}
      />
    </FormModal>
  );
}
