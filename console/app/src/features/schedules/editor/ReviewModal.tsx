import { Alert, Button, Group, Modal, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../../api/problem';
import { useFieldErrors } from '../../../shared/forms/useFieldErrors';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { useSend } from '../../../shared/forms/useSend';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import { useNow } from '../../../shared/time/useNow';
import { Loaded } from '../../../shared/ui/Loaded';
import { useProblemText } from '../../../shared/ui/useProblemText';
import { setupKey } from '../../setup/api';
import { changeQuery, changeSchedule, onCallKey, schedulesKey, type Schedule } from '../api';
import { ChangeView } from './ChangeView';
import { formPaths } from './formPaths';
import { requestOf, type ScheduleValues } from './values';

interface ReviewModalProps {
  schedule: Schedule;
  etag: string | undefined;
  values: ScheduleValues;
  /** The service's, by path of the form. */
  onErrors: (errors: Record<string, string>) => void;
  /** Drops the edits and shows what somebody else saved. */
  onLoad: () => void;
  onClose: () => void;
  onDone: () => void;
}

/** Whose shifts a change touches and from when it counts, before it is made. */
export function ReviewModal({ schedule, etag, values, onErrors, onLoad, onClose, onDone }: ReviewModalProps) {
  const { t } = useTranslation();
  useReturnFocus();
  const client = useQueryClient();
  const problemText = useProblemText();
  const now = useNow();
  const [when, setWhen] = useState<'now' | 'date'>('now');
  const [at, setAt] = useState(() => toLocalInput(Math.ceil(now / 3_600_000 + 24) * 3_600_000, values.zone));
  const body = requestOf(values, when === 'date' ? fromLocalInput(at, values.zone) : undefined);
  const change = useQuery(changeQuery(schedule.id, body));
  const fieldErrors = useFieldErrors();
  const save = useSend(() => changeSchedule(schedule.id, etag, body), { touches: [schedulesKey, onCallKey, setupKey], onDone, quiet: true });
  const problem = save.error ? toProblem(save.error) : undefined;

  function send() {
    save.mutate(undefined, {
      onError: (error) => {
        onErrors(formPaths(fieldErrors(error)));
        if (toProblem(error).status === 412) void client.invalidateQueries({ queryKey: schedulesKey });
      },
    });
  }

  return (
    <Modal opened onClose={onClose} size="lg" title={t('editor.review')} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack gap="md">
        <Radio.Group label={t('editor.when')} value={when} onChange={(value) => setWhen(value as 'now' | 'date')}>
          <Group mt={6}>
            <Radio value="now" label={t('editor.now')} />
            <Radio value="date" label={t('editor.date')} />
            {when === 'date' && (
              <TextInput type="datetime-local" aria-label={t('editor.date')} value={at} onChange={({ currentTarget }) => setAt(currentTarget.value)} />
            )}
          </Group>
          <Text size="xs" c="dimmed" mt={6}>
            {t('schedules.inZone', { zone: values.zone })} {t('editor.pastStays')}
          </Text>
        </Radio.Group>
        <Loaded query={change} rows={4}>
          {(data) => <ChangeView change={data} zone={values.zone} />}
        </Loaded>
        {problem && (
          <Alert color="red" role="alert" title={problemText(problem).title}>
            {problem.status === 412 ? (
              <Stack gap="xs">
                {t('editor.conflict')}
                <Button size="xs" variant="default" w="fit-content" onClick={onLoad}>
                  {t('editor.load')}
                </Button>
              </Stack>
            ) : (
              problemText(problem).text
            )}
          </Alert>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={save.isPending} disabled={when === 'date' && !body.effectiveFrom} onClick={send}>
            {t(when === 'date' ? 'editor.plan' : 'editor.saveNow')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
