import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { documentKey, type Document } from '../api';
import classes from '../Postmortem.module.css';
import { commentsKey, settleComment, type Comment, type Deed } from './api';
import { CommentForm } from './CommentForm';

interface SectionCommentsProps {
  document: Document;
  comments: Comment[];
  mayWrite: boolean;
}

/** The threads of a section; settled ones are folded away. */
export function SectionComments({ document, comments, mayWrite }: SectionCommentsProps) {
  const { t } = useTranslation();
  const [settledToo, setSettledToo] = useState(false);
  const threads = comments.filter((comment) => !comment.parentId);
  const open = threads.filter(({ status }) => status === 'OPEN');
  const settled = threads.length - open.length;
  return (
    <Stack gap="xs">
      {(settledToo ? threads : open).map((thread) => (
        <Thread
          key={thread.id}
          document={document}
          thread={thread}
          answers={comments.filter(({ parentId }) => parentId === thread.id)}
          mayWrite={mayWrite}
        />
      ))}
      {settled > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setSettledToo(!settledToo)}>
          {settledToo ? t('documents.hideSettled') : t('documents.showSettled', { count: settled })}
        </Button>
      )}
    </Stack>
  );
}

interface ThreadProps {
  document: Document;
  thread: Comment;
  answers: Comment[];
  mayWrite: boolean;
}

function Thread({ document, thread, answers, mayWrite }: ThreadProps) {
  const { t } = useTranslation();
  const [answering, setAnswering] = useState(false);
  const settle = useSend((deed: Deed) => settleComment(document.id, thread.id, deed), {
    touches: [commentsKey(document.id), documentKey(document.id)],
  });
  const open = thread.status === 'OPEN';
  const section = document.sections.find(({ key }) => key === thread.section);
  return (
    <Paper withBorder p="xs" component="article" aria-label={t('documents.threadBy', { name: thread.by })}>
      {thread.quote && (
        <div className={classes.differences}>
          {thread.replacement === null || thread.replacement === undefined ? (
            <q>{thread.quote}</q>
          ) : (
            <>
              <del className={classes.removed}>{thread.quote}</del> <ins className={classes.added}>{thread.replacement}</ins>
            </>
          )}
        </div>
      )}
      {[thread, ...answers].map((comment) => (
        <div key={comment.id}>
          <Text size="xs" c="dimmed">
            {comment.by} · <Time at={comment.createdAt} />
          </Text>
          <Text size="sm" className={classes.said}>
            {comment.text}
          </Text>
        </div>
      ))}
      {!open && (
        <Text size="xs" c="dimmed">
          {t(`documents.settled.${thread.status}`, { name: thread.settledBy })}
        </Text>
      )}
      {mayWrite && (
        <Group gap={4} mt={4}>
          {open && thread.replacement !== null && thread.replacement !== undefined && (
            <Button size="compact-xs" loading={settle.isPending} onClick={() => settle.mutate('accept')}>
              {t('documents.accept')}
            </Button>
          )}
          {open && (
            <Button size="compact-xs" variant="default" onClick={() => settle.mutate('resolve')}>
              {t('documents.resolve')}
            </Button>
          )}
          {thread.status === 'RESOLVED' && (
            <Button size="compact-xs" variant="default" onClick={() => settle.mutate('reopen')}>
              {t('documents.reopen')}
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" onClick={() => setAnswering(true)}>
            {t('documents.answer')}
          </Button>
        </Group>
      )}
      {answering && section && (
        <CommentForm document={document} section={section} parentId={thread.id} onClose={() => setAnswering(false)} />
      )}
    </Paper>
  );
}
