import { Button, Collapse } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { modals } from '@mantine/modals';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { StateBadge, ToneBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { discardPost, postList, postsKey, postUpdatesQuery, type Post, type StatusPage } from './api';
import { PostmortemModal } from './postmortem/PostmortemModal';
import { PostModal } from './PostModal';
import { Updates } from './Updates';
import { usePublishDraft } from './usePublishDraft';
import { useWords } from './useWords';

/** What the page says about incidents; drafts wait for a person. */
export function PostsPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const posts = useInfiniteQuery(postList(page.id));
  const responds = useRole('admin', 'manager', 'responder');
  const manages = useRole('admin', 'manager');
  const [edited, setEdited] = useState<Post | 'new'>();
  const [learnt, setLearnt] = useState<Post>();
  return (
    <Panel
      flush
      title={t('statuspage.tab.posts')}
      actions={
        manages && (
          <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setEdited('new')}>
            {t('statuspage.addPost')}
          </Button>
        )
      }
    >
      <Loaded query={posts}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconSpeakerphone} title={t('statuspage.noPosts')} text={t('statuspage.noPostsText')} />
          ) : (
            <Rows label={t('statuspage.tab.posts')}>
              {list.map((post) => (
                <PostRow
                  key={post.id}
                  post={post}
                  languages={page.languages}
                  onAdd={responds ? () => setEdited(post) : undefined}
                  onLearn={responds ? () => setLearnt(post) : undefined}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...posts} />
      {learnt && <PostmortemModal page={page} post={learnt} onClose={() => setLearnt(undefined)} />}
      {edited && <PostModal page={page} post={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </Panel>
  );
}

interface PostRowProps {
  post: Post;
  languages: string[];
  onAdd?: () => void;
  onLearn?: () => void;
}

function PostRow({ post, languages, onAdd, onLearn }: PostRowProps) {
  const { t } = useTranslation();
  const words = useWords();
  const [opened, { toggle }] = useDisclosure();
  const publish = usePublishDraft(post.id);
  const discard = useSend(() => discardPost(post.id), { touches: [postsKey] });
  const title = words(post.title);
  const confirmDiscard = () =>
    modals.openConfirmModal({
      title: t('statuspage.discardOf', { title }),
      labels: { confirm: t('statuspage.discard'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => discard.mutate(),
    });
  const draft = post.stage === 'DRAFT';
  const open = post.status !== 'RESOLVED' && post.status !== 'POSTMORTEM';
  const correctable = onAdd && post.stage === 'PUBLISHED' ? { postId: post.id, languages } : undefined;
  return (
    <>
      <Row
        title={title}
        meta={
          <>
            {post.reference && `${post.reference} · `}
            <Time at={post.publishedAt ?? post.createdAt} as="both" />
            {post.nextUpdateAt && open && (
              <>
                {' · '}
                {t('warroom.promised')} <Time at={post.nextUpdateAt} as="absolute" />
              </>
            )}
          </>
        }
        side={
          <>
            {post.stage !== 'PUBLISHED' && (
              <ToneBadge tone={draft ? 'watch' : 'quiet'}>{t(`statuspage.stage.${post.stage}`)}</ToneBadge>
            )}
            <StateBadge kind="postStatus" state={post.status} />
            {draft && onAdd && (
              <>
                <Button size="xs" loading={publish.isPending} disabled={Boolean(post.pending)} onClick={() => publish.mutate()}>
                  {t('statuspage.publish')}
                </Button>
                <Button size="xs" variant="default" loading={discard.isPending} onClick={confirmDiscard}>
                  {t('statuspage.discard')}
                </Button>
              </>
            )}
            {onAdd && post.stage !== 'WITHDRAWN' && open && (
              <Button size="xs" variant="default" onClick={onAdd}>
                {t('statuspage.addUpdate')}
              </Button>
            )}
            {onLearn && !open && post.stage === 'PUBLISHED' && (
              <Button size="xs" variant="default" onClick={onLearn}>
                {t('learnt.open')}
              </Button>
            )}
            <Button size="xs" variant="subtle" aria-expanded={opened} onClick={toggle}>
              {t('statuspage.said', { count: post.updateCount })}
            </Button>
          </>
        }
      />
      <Collapse expanded={opened}>{opened && <Updates query={postUpdatesQuery(post.id)} correctable={correctable} />}</Collapse>
    </>
  );
}
