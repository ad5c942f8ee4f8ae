import { Alert, Button, Checkbox, Group, Modal, Stack, Tabs, Text, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages as known } from '../../../i18n';
import { useFieldErrors } from '../../../shared/forms/useFieldErrors';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { Failure, Loaded } from '../../../shared/ui/Loaded';
import { Markdown } from '../../../shared/ui/Markdown';
import { postsKey, type Post, type StatusPage } from '../api';
import { ApprovedWords } from './ApprovedWords';
import {
  postmortemKey,
  postmortemQuery,
  publishPostmortem,
  revertPostmortem,
  writePostmortem,
  type PublicPostmortem,
} from './api';

interface PostmortemModalProps {
  page: StatusPage;
  post: Post;
  onClose: () => void;
}

/** What customers may read of what was learnt: a draft in Markdown, published under the incident. */
export function PostmortemModal({ page, post, onClose }: PostmortemModalProps) {
  const { t } = useTranslation();
  useReturnFocus();
  const narrow = useMediaQuery('(max-width: 30em)', undefined, { getInitialValueInEffect: false });
  const postmortem = useQuery(postmortemQuery(post.id));
  return (
    <Modal
      opened
      size="xl"
      fullScreen={narrow}
      onClose={onClose}
      title={t('learnt.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Loaded query={postmortem}>
        {(found) =>
          found?.postmortemId ? (
            <ApprovedWords postmortem={found} postmortemId={found.postmortemId} />
          ) : (
            <Editor page={page} post={post} postmortem={found} />
          )
        }
      </Loaded>
    </Modal>
  );
}

function Editor({ page, post, postmortem }: { page: StatusPage; post: Post; postmortem: PublicPostmortem | null }) {
  const { t } = useTranslation();
  const [words, setWords] = useState<Record<string, string>>(postmortem?.draft ?? {});
  const [deliver, setDeliver] = useState(false);
  const touches = [postmortemKey(post.id), postsKey];
  const filled = Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));
  const save = useSend(() => writePostmortem(post.id, filled), { touches, said: t('common.saved'), quiet: true });
  const publish = useSend(
    async () => {
      await writePostmortem(post.id, filled);
      return publishPostmortem(post.id, deliver);
    },
    { touches, quiet: true },
  );
  const revert = useSend(() => revertPostmortem(post.id), { touches });
  const error = save.error ?? publish.error;
  const fieldErrors = useFieldErrors();
  const wrong = error ? fieldErrors(error) : {};
  const beside = page.languages.some((language) => errorOf(wrong, language));
  const empty = Object.keys(filled).length === 0;
  const published = postmortem?.publishedAt;
  return (
    <Stack>
      {published && (
        <Alert color="pine" variant="light">
          {t('learnt.published')} <Time at={published} as="absolute" />
          {postmortem.changed && <Text size="sm">{t('learnt.changed')}</Text>}
        </Alert>
      )}
      {postmortem?.waiting && (
        <Alert color="gray" variant="light" role="status">
          {t('learnt.waiting')}
        </Alert>
      )}
      {page.languages.map((language) => (
        <Words
          key={language}
          language={language}
          text={words[language] ?? ''}
          error={errorOf(wrong, language)}
          onChange={(text) => setWords({ ...words, [language]: text })}
        />
      ))}
      {error && !beside && <Failure error={error} />}
      <Group justify="space-between">
        {published ? (
          <span />
        ) : (
          <Checkbox
            label={t('statuspage.deliver')}
            checked={deliver}
            onChange={({ currentTarget }) => setDeliver(currentTarget.checked)}
          />
        )}
        <Group gap="xs">
          <Button variant="default" disabled={empty} loading={save.isPending} onClick={() => save.mutate()}>
            {t('learnt.save')}
          </Button>
          {published ? (
            <Button color="red" variant="light" loading={revert.isPending} onClick={() => revert.mutate()}>
              {t('learnt.revert')}
            </Button>
          ) : (
            <Button disabled={empty} loading={publish.isPending} onClick={() => publish.mutate()}>
              {t('statuspage.publish')}
            </Button>
          )}
        </Group>
      </Group>
    </Stack>
  );
}

/** What is wrong with the words in a language, wherever the service says it lies. */
function errorOf(wrong: Record<string, string>, language: string): string | undefined {
  return Object.entries(wrong).find(([path]) => path.endsWith(`.${language}`))?.[1];
}

interface WordsProps {
  language: string;
  text: string;
  error?: string;
  onChange: (text: string) => void;
}

function Words({ language, text, error, onChange }: WordsProps) {
  const { t } = useTranslation();
  const name = known[language as keyof typeof known] ?? language;
  return (
    <Tabs defaultValue="write" keepMounted={false}>
      <Tabs.List mb="xs" aria-label={name}>
        <Tabs.Tab value="write">{name}</Tabs.Tab>
        <Tabs.Tab value="read">{t('learnt.preview')}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="write">
        <Textarea
          label={t('learnt.body', { language: name })}
          description={t('learnt.markdown')}
          lang={language}
          autosize
          minRows={6}
          maxRows={20}
          maxLength={50_000}
          value={text}
          error={error}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      </Tabs.Panel>
      <Tabs.Panel value="read">
        <div lang={language}>
          <Markdown>{text}</Markdown>
        </div>
      </Tabs.Panel>
    </Tabs>
  );
}
