import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldErrors } from '../../../shared/forms/useFieldErrors';
import { useSend } from '../../../shared/forms/useSend';
import { PageHeader } from '../../../shared/ui/PageHeader';
import { setupKey } from '../../setup/api';
import { addSchedule, onCallKey, schedulesKey } from '../api';
import { formPaths } from './formPaths';
import { LeaveGuard } from '../../../shared/forms/LeaveGuard';
import { ScheduleEditor } from './ScheduleEditor';
import { StartingPointPanel } from './StartingPointPanel';
import { useValidation } from './useValidation';
import { requestOf, type ScheduleValues } from './values';

/** First a starting point, then the editor. */
export default function NewSchedulePage() {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<ScheduleValues>();
  return (
    <>
      <PageHeader
        title={t('schedules.add')}
        text={t(begun ? 'editor.text' : 'editor.beginText')}
        parent={{ to: '/on-call', label: t('schedules.title') }}
      />
      {begun ? <Begun initial={begun} /> : <StartingPointPanel onChoose={setBegun} />}
    </>
  );
}

function Begun({ initial }: { initial: ScheduleValues }) {
  const navigate = useNavigate();
  const saved = useRef(false);
  const form = useForm<ScheduleValues>({ initialValues: initial, validate: useValidation() });
  const fieldErrors = useFieldErrors();
  const save = useSend((values: ScheduleValues) => addSchedule(requestOf(values)), {
    touches: [schedulesKey, onCallKey, setupKey],
    onDone: (schedule) => {
      saved.current = true;
      void navigate({ to: `/schedules/${schedule.id}` } as never);
    },
  });
  return (
    <>
      <ScheduleEditor
        form={form}
        saving={save.isPending}
        onSave={(values) =>
          save.mutate(values, { onError: (error) => form.setErrors(formPaths(fieldErrors(error))) })
        }
      />
      <LeaveGuard dirty saved={saved} />
    </>
  );
}
