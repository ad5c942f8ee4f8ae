import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '../../../api/etag';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHeader } from '../../../shared/ui/PageHeader';
import { scheduleQuery, type Schedule } from '../api';
import { PlannedNotice } from '../PlannedNotice';
import { LeaveGuard } from '../../../shared/forms/LeaveGuard';
import { ReviewModal } from './ReviewModal';
import { ScheduleEditor } from './ScheduleEditor';
import { useValidation } from './useValidation';
import { valuesOf, type ScheduleValues } from './values';

export default function EditSchedulePage() {
  const { scheduleId } = useParams({ strict: false }) as { scheduleId: string };
  const schedule = useQuery({ ...scheduleQuery(scheduleId), staleTime: 0 });
  return <Loaded query={schedule}>{(latest) => <Frame latest={latest} />}</Loaded>;
}

function Frame({ latest }: { latest: Versioned<Schedule> }) {
  const { t } = useTranslation();
  const { data, etag } = latest;
  return (
    <>
      <PageHeader
        title={t('schedules.edit', { name: data.name })}
        text={t('editor.text')}
        parent={{ to: `/schedules/${data.id}`, label: data.name }}
      />
      {data.planned ? (
        <Stack>
          <PlannedNotice schedule={data} etag={etag} />
          <Text>{t('editor.undoFirst')}</Text>
        </Stack>
      ) : (
        <Opened latest={latest} />
      )}
    </>
  );
}

/** Keeps what was opened, also when somebody saves something else meanwhile. */
function Opened({ latest }: { latest: Versioned<Schedule> }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(latest);
  const client = useQueryClient();
  const outdated = opened.etag !== latest.etag;
  const load = () =>
    client.fetchQuery({ ...scheduleQuery(latest.data.id), staleTime: 0 }).then(setOpened, () => setOpened(latest));
  return (
    <Stack>
      {outdated && (
        <Alert color="yellow" title={t('editor.outdated')} role="alert">
          <Group justify="space-between">
            <Text size="sm">{t('editor.outdatedText')}</Text>
            <Button size="xs" variant="default" onClick={() => void load()}>
              {t('editor.load')}
            </Button>
          </Group>
        </Alert>
      )}
      <Editing key={opened.etag} opened={opened} onLoad={() => void load()} />
    </Stack>
  );
}

function Editing({ opened: { data, etag }, onLoad }: { opened: Versioned<Schedule>; onLoad: () => void }) {
  const navigate = useNavigate();
  const saved = useRef(false);
  const form = useForm<ScheduleValues>({ initialValues: valuesOf(data), validate: useValidation() });
  const [reviewed, setReviewed] = useState<ScheduleValues>();
  return (
    <>
      <ScheduleEditor form={form} onSave={setReviewed} />
      <LeaveGuard dirty={form.isDirty()} saved={saved} />
      {reviewed && (
        <ReviewModal
          schedule={data}
          etag={etag}
          values={reviewed}
          onErrors={form.setErrors}
          onLoad={onLoad}
          onClose={() => setReviewed(undefined)}
          onDone={() => {
            saved.current = true;
            void navigate({ to: `/schedules/${data.id}` } as never);
          }}
        />
      )}
    </>
  );
}
