import { MultiSelect, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { touched } from '../api';
import { entryLink, linksIn } from '../links';
import { useTimeline } from '../timeline';
import { addEvidence, type Hypothesis } from './api';

const mostLinks = 10;

interface EvidenceModalProps {
  incidentId: string;
  hypothesis: Hypothesis;
  supports: boolean;
  onClose: () => void;
}

/** What speaks for a hypothesis or against it; addresses in the words and entries of the timeline become its links. */
export function EvidenceModal({ incidentId, hypothesis, supports, onClose }: EvidenceModalProps) {
  const { t } = useTranslation();
  const entries = useTimeline(incidentId).query.data?.entries ?? [];
  const form = useForm({
    initialValues: { text: '', entries: [] as string[] },
    validate: { text: (text) => (text.trim() ? null : t('common.required')) },
  });
  const linksOf = (text: string, numbers: string[]) =>
    [
      ...numbers.map((number) => entryLink(incidentId, Number(number), t('warroom.entryNumber', { number }))),
      ...linksIn(text),
    ].slice(0, mostLinks);
  return (
    <FormModal
      opened
      onClose={onClose}
      title={hypothesis.title}
      form={form}
      send={({ text, entries: numbers }) =>
        addEvidence(incidentId, hypothesis.number, { supports, text: text.trim(), links: linksOf(text, numbers) })
      }
      touches={touched(incidentId)}
      submitLabel={t(supports ? 'work.addFor' : 'work.addAgainst')}
    >
      <Textarea
        label={t(supports ? 'work.ask.addFor' : 'work.ask.addAgainst')}
        description={t('work.evidenceHelp')}
        required
        autosize
        minRows={2}
        data-autofocus
        {...form.getInputProps('text')}
      />
      <MultiSelect
        label={t('work.seenIn')}
        searchable
        limit={50}
        maxValues={mostLinks}
        data={entries.map(({ number, text }) => ({ value: String(number), label: `${number}. ${text}` }))}
        {...form.getInputProps('entries')}
      />
    </FormModal>
  );
}
