import { Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { alertTouches, type Alert } from '../api';

interface MergeModalProps<Output> {
  title: string;
  /** Alerts of which one may stay. */
  candidates: Alert[];
  /** Which is offered first. */
  proposed: string | null;
  send: (into: string) => Promise<Output>;
  onDone?: (output: Output) => void;
  onClose: () => void;
}

/** Which alert stands for others from now on. */
export function MergeModal<Output>({ title, candidates, proposed, send, onDone, onClose }: MergeModalProps<Output>) {
  const { t } = useTranslation();
  const form = useForm<{ into: string | null }>({
    initialValues: { into: proposed },
    validate: { into: (into) => (into ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={title}
      form={form}
      send={({ into }) => send(into as string)}
      touches={alertTouches}
      onDone={onDone}
      submitLabel={t('alerts.merge')}
    >
      <Text size="sm">{t('alerts.mergeText')}</Text>
      <Select
        label={t('alerts.mergeInto')}
        required
        searchable
        allowDeselect={false}
        data-autofocus
        nothingFoundMessage={t('targets.nothingFound')}
        data={candidates.map(({ id, number, summary, serviceName }) => ({
          value: id,
          label: [`#${number} ${summary}`, serviceName].filter(Boolean).join(' · '),
        }))}
        {...form.getInputProps('into')}
      />
    </FormModal>
  );
}
