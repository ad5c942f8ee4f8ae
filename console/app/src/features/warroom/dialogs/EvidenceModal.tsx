import { Radio, Group, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { attest, touched, type Check } from '../api';

interface EvidenceModalProps {
  incidentId: string;
  check: Check;
  onClose: () => void;
}

/** A person's word on what Muster cannot compute, with what they saw. */
export function EvidenceModal({ incidentId, check, onClose }: EvidenceModalProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: { met: 'yes', note: '' },
    validate: { note: (note) => (note.trim() ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={check.name}
      form={form}
      send={({ met, note }) => attest(incidentId, { check: check.check, met: met === 'yes', note: note.trim() })}
      touches={touched(incidentId)}
      submitLabel={t('warroom.vouch')}
    >
      <Radio.Group label={t('warroom.isMet')} {...form.getInputProps('met')}>
        <Group mt={6}>
          <Radio value="yes" label={t('common.yes')} />
          <Radio value="no" label={t('common.no')} />
        </Group>
      </Radio.Group>
      <Textarea
        label={t('warroom.whatDoYouSee')}
        placeholder={t('warroom.evidenceExample')}
        required
        data-autofocus
        {...form.getInputProps('note')}
      />
    </FormModal>
  );
}
