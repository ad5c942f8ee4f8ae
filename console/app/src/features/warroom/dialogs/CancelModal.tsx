import { Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { cancel, touched, type IncidentDetail } from '../api';

const kinds = ['FALSE_POSITIVE', 'DUPLICATE', 'SUPERSEDED'];

export function CancelModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const form = useForm({
    initialValues: { kind: 'FALSE_POSITIVE', reason: '' },
    validate: { reason: (reason) => (reason.trim() ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('warroom.cancel')}
      form={form}
      send={(values) => cancel(id, values)}
      touches={touched(id)}
      submitLabel={t('warroom.cancel')}
      danger
    >
      <Radio.Group label={t('warroom.cancelWhy')} {...form.getInputProps('kind')}>
        <Stack gap={6} mt={6}>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`warroom.cancelKind.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea label={t('warroom.reason')} required {...form.getInputProps('reason')} />
    </FormModal>
  );
}
