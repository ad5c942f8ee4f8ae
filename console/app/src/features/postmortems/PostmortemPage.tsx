import { Anchor, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { SeverityBadge, StateBadge, ToneBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { ActionModal } from '../actions/ActionModal';
import { ActionRow } from '../actions/ActionRow';
import { documentKey, documentQuery, moveDocument, postmortemsKey, type Document } from './api';
import { DocumentModal } from './DocumentModal';
import { DocumentTimeline } from './DocumentTimeline';
import { FiguresPanel } from './FiguresPanel';
import classes from './Postmortem.module.css';
import { PublishModal } from './PublishModal';
import { SectionPanel } from './SectionPanel';

export default function PostmortemPage() {
  const { postmortemId } = useParams({ strict: false }) as { postmortemId: string };
  const query = useQuery(documentQuery(postmortemId));
  return <Loaded query={query}>{(data) => <DocumentView document={data} />}</Loaded>;
}

function DocumentView({ document }: { document: Document }) {
  const { t } = useTranslation();
  const staff = useRole('admin', 'manager', 'responder');
  const manages = useRole('admin', 'manager');
  const [dialog, setDialog] = useState<'publish' | 'edit' | 'action'>();
  const published = document.status === 'PUBLISHED';
  const move = useSend((to: 'DRAFT' | 'IN_REVIEW') => moveDocument(document.id, to), {
    touches: [documentKey(document.id), postmortemsKey],
  });
  const base = `/api/postmortem/v1/postmortems/${document.id}`;
  return (
    <>
      <PageHeader
        title={document.title}
        parent={{ to: '/post-mortems', label: t('postmortems.title') }}
        actions={
          <>
            {staff && document.status === 'DRAFT' && (
              <Button variant="default" loading={move.isPending} onClick={() => move.mutate('IN_REVIEW')}>
                {t('postmortems.handIn')}
              </Button>
            )}
            {staff && document.status === 'IN_REVIEW' && (
              <Button variant="default" loading={move.isPending} onClick={() => move.mutate('DRAFT')}>
                {t('postmortems.takeBack')}
              </Button>
            )}
            {manages && !published && <Button onClick={() => setDialog('publish')}>{t('postmortems.publish')}</Button>}
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" px="xs" aria-label={t('common.actions')}>
                  <IconDots size={17} />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {staff && <Menu.Item onClick={() => setDialog('edit')}>{t('postmortems.edit')}</Menu.Item>}
                <Menu.Item component="a" href={`${base}/preview`} target="_blank" rel="noreferrer">
                  {t('postmortems.asPage')}
                </Menu.Item>
                <Menu.Item component="a" href={`${base}/export.md`} download>
                  {t('postmortems.asMarkdown')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <Group gap="xs" mb="md" mt={-8}>
        <SeverityBadge severity={document.incident.severity} />
        <StateBadge kind="postmortemStatus" state={document.status} />
        {document.late && <ToneBadge tone="alarm">{t('actions.overdue')}</ToneBadge>}
        <Anchor component={Link} to={`/incidents/${document.incident.id}`} size="sm">
          {document.reference}
        </Anchor>
        <Text size="sm" c="dimmed">
          {t('actions.owner')}: {document.owner?.name ?? t('common.nobody')}
          {' · '}
          {published ? (
            <>
              {t('postmortems.publishedAt')} <Time at={document.publishedAt} as="absolute" />, {document.publishedBy}
            </>
          ) : (
            <>
              {t('postmortems.reviewBy')} <Time at={document.reviewDueAt} as="absolute" /> · {t('postmortems.publishBy')}{' '}
              <Time at={document.publishDueAt} as="absolute" />
            </>
          )}
        </Text>
      </Group>
      <div className={classes.columns}>
        <Stack className={classes.text}>
          {document.sections.map((section) => (
            <SectionPanel key={section.key} document={document} section={section} mayWrite={staff} />
          ))}
          <Panel
            flush
            title={t('actions.title')}
            actions={
              staff && (
                <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setDialog('action')}>
                  {t('actions.add')}
                </Button>
              )
            }
          >
            {document.actionItems.length === 0 ? (
              <Text px="md" pb="md" c="dimmed">
                {document.noActionItemsReason
                  ? t('postmortems.noItemsBecause', { reason: document.noActionItemsReason })
                  : t('postmortems.noItems')}
              </Text>
            ) : (
              <Rows label={t('actions.title')}>
                {document.actionItems.map((item) => (
                  <ActionRow key={item.id} item={item} />
                ))}
              </Rows>
            )}
          </Panel>
        </Stack>
        <Stack className={classes.side}>
          <FiguresPanel document={document} />
          <DocumentTimeline id={document.id} />
        </Stack>
      </div>
      {dialog === 'publish' && <PublishModal document={document} onClose={() => setDialog(undefined)} />}
      {dialog === 'edit' && <DocumentModal document={document} onClose={() => setDialog(undefined)} />}
      {dialog === 'action' && <ActionModal postmortemId={document.id} onClose={() => setDialog(undefined)} />}
    </>
  );
}
