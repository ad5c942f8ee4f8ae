import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { RivalNotice } from '../../../shared/forms/RivalNotice';
import { useRival } from '../../../shared/forms/useRival';
import { PersonSelect } from '../../../shared/pick/Pickers';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import { Time } from '../../../shared/time/Time';
import { touched } from '../api';
import { addTask, assignTask, hypothesesQuery, tasksQuery, type Task } from './api';

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
  const { queryKey } = tasksQuery(incidentId);
  const current = useQuery(tasksQuery(incidentId)).data?.find(({ number }) => number === task?.number);
  const { rival, settle, send } = useRival(task, current, queryKey);
  const form = useForm({
    initialValues: valuesOf(task, zone),
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
        return send((seen) => (task ? assignTask(incidentId, task.number, seen, wish) : addTask(incidentId, wish)));
      }}
      touches={touched(incidentId)}
      conflict={
        rival && (
          <RivalNotice
            form={form}
            theirs={valuesOf(rival, zone)}
            onSettle={settle}
            said={{
              title: [t('work.whatToDo'), rival.title],
              assigneeId: [t('work.assignee'), rival.assignee?.name],
              timeBoxUntil: [t('work.timeBox', { zone }), rival.timeBoxUntil && <Time at={rival.timeBoxUntil} as="absolute" />],
              hypothesis: [t('work.about'), rival.hypothesis],
            }}
          />
        )
      }
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

function valuesOf(task: Task | undefined, zone: string) {
  return {
    title: task?.title ?? '',
    assigneeId: task?.assignee?.id ?? null,
    hypothesis: task?.hypothesis?.toString() ?? null,
    timeBoxUntil: task?.timeBoxUntil ? toLocalInput(Date.parse(task.timeBoxUntil), zone) : '',
  };
}
