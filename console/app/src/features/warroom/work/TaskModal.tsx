import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { PersonSelect } from '../../../shared/pick/Pickers';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import { touched } from '../api';
import { addTask, assignTask, hypothesesQuery, type Task } from './api';

interface TaskModalProps {
  incidentId: string;
  /** The one to give anew; a new one without. */
  task?: Task;
  onClose: () => void;
}

export function TaskModal({ incidentId, task, onClose }: TaskModalProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const hypotheses = useQuery(hypothesesQuery(incidentId)).data ?? [];
  const form = useForm({
    initialValues: {
      title: task?.title ?? '',
      assigneeId: task?.assignee?.id ?? null,
      hypothesis: task?.hypothesis?.toString() ?? null,
      timeBoxUntil: task?.timeBoxUntil ? toLocalInput(Date.parse(task.timeBoxUntil), zone) : '',
    },
    validate: { title: (title) => (title.trim() ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={task ? task.title : t('work.newTask')}
      form={form}
      send={({ title, assigneeId, hypothesis, timeBoxUntil }) => {
        const wish = {
          title: title.trim(),
          assigneeId: assigneeId ?? undefined,
          hypothesis: hypothesis ? Number(hypothesis) : undefined,
          timeBoxUntil: timeBoxUntil ? fromLocalInput(timeBoxUntil, zone) : undefined,
        };
        return task ? assignTask(incidentId, task.number, wish) : addTask(incidentId, wish);
      }}
      touches={touched(incidentId)}
    >
      <TextInput label={t('work.whatToDo')} required data-autofocus {...form.getInputProps('title')} />
      <PersonSelect label={t('work.assignee')} {...form.getInputProps('assigneeId')} />
      <TextInput type="datetime-local" label={t('work.timeBox', { zone })} {...form.getInputProps('timeBoxUntil')} />
      {hypotheses.length > 0 && (
        <Select
          label={t('work.about')}
          clearable
          data={hypotheses.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))}
          {...form.getInputProps('hypothesis')}
        />
      )}
    </FormModal>
  );
}
