import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Time } from '../../../shared/time/Time';
import { useNow } from '../../../shared/time/useNow';
import { ToneBadge } from '../../../shared/ui/Badges';
import { Loaded } from '../../../shared/ui/Loaded';
import { useCommand } from '../api';
import { endTask, followUpTask, tasksQuery, type Task } from './api';
import { TaskModal } from './TaskModal';
import { TextModal, type TextQuestion } from './TextModal';
import classes from './Work.module.css';

/** Who does what until when. */
export function Tasks({ incidentId, mayWrite }: { incidentId: string; mayWrite: boolean }) {
  const { t } = useTranslation();
  const tasks = useQuery(tasksQuery(incidentId));
  const [given, setGiven] = useState<Task | 'new'>();
  const openFirst = (list: Task[]) =>
    [...list].sort((a, b) => Number(a.status !== 'OPEN') - Number(b.status !== 'OPEN') || a.number - b.number);
  return (
    <Stack gap="md">
      <Loaded query={tasks} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <Text c="dimmed">{t('work.noTasks')}</Text>
          ) : (
            <>
              {openFirst(list).map((task) => (
                <TaskLine
                  key={task.number}
                  incidentId={incidentId}
                  task={task}
                  onGive={mayWrite ? () => setGiven(task) : undefined}
                />
              ))}
            </>
          )
        }
      </Loaded>
      {mayWrite && (
        <Button variant="default" size="xs" w="fit-content" onClick={() => setGiven('new')}>
          {t('work.newTask')}
        </Button>
      )}
      {given && (
        <TaskModal
          incidentId={incidentId}
          task={given === 'new' ? undefined : given}
          onClose={() => setGiven(undefined)}
        />
      )}
    </Stack>
  );
}

interface TaskLineProps {
  incidentId: string;
  task: Task;
  onGive?: () => void;
}

function TaskLine({ incidentId, task, onGive }: TaskLineProps) {
  const { t } = useTranslation();
  const now = useNow();
  const [question, setQuestion] = useState<TextQuestion>();
  const open = task.status === 'OPEN';
  const followUp = useCommand(incidentId, () => followUpTask(incidentId, task.number), {
    said: t('work.followedUp'),
  });
  const late = open && task.timeBoxUntil && Date.parse(task.timeBoxUntil) <= now;
  const end = (status: 'DONE' | 'DROPPED', key: string) =>
    setQuestion({
      title: task.title,
      label: t('work.ask.end'),
      submitLabel: t(`work.${key}`),
      field: 'result',
      send: (result) => endTask(incidentId, task.number, { status, result: result || undefined }),
    });
  return (
    <article className={open ? undefined : classes.over}>
      <Group gap="xs">
        <Text fw={650}>
          {task.number}. {task.title}
        </Text>
        {!open && (
          <ToneBadge tone={task.status === 'DONE' ? 'good' : 'quiet'} hollow={task.status !== 'DONE'}>
            {t(`work.task.${task.status}`)}
          </ToneBadge>
        )}
        {task.followUpAt && <ToneBadge tone="quiet">{t('work.actionItem')}</ToneBadge>}
        {late && <ToneBadge tone="watch">{t('work.timeIsUp')}</ToneBadge>}
      </Group>
      <Text size="sm" c="dimmed">
        {task.assignee?.name ?? t('work.nobody')}
        {open && task.timeBoxUntil && (
          <>
            {' · '}
            {t('work.until')} <Time at={task.timeBoxUntil} />
          </>
        )}
        {task.result && ` · ${task.result}`}
      </Text>
      {onGive && (
        <Group gap="xs" mt={4}>
          {open && (
            <>
              <Button size="compact-xs" variant="default" onClick={() => end('DONE', 'done')}>
                {t('work.done')}
              </Button>
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => end('DROPPED', 'drop')}>
                {t('work.drop')}
              </Button>
              <Button size="compact-xs" variant="subtle" color="gray" onClick={onGive}>
                {t('common.edit')}
              </Button>
            </>
          )}
          {!task.followUpAt && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              loading={followUp.isPending}
              onClick={() => followUp.mutate()}
            >
              {t('work.makeActionItem')}
            </Button>
          )}
        </Group>
      )}
      {question && <TextModal incidentId={incidentId} question={question} onClose={() => setQuestion(undefined)} />}
    </article>
  );
}
