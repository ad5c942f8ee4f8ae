import { Anchor, Button, Group, Menu, Text } from '@mantine/core';
import { IconDots, IconLock, IconSchool } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../session/session';
import { useSend } from '../../shared/forms/useSend';
import { Time } from '../../shared/time/Time';
import { SeverityBadge, StateBadge, ToneBadge } from '../../shared/ui/Badges';
import { PageHeader } from '../../shared/ui/PageHeader';
import { documentKey, moveDocument, postmortemsKey } from './api';
import { DocumentFacts } from './DocumentFacts';
import { DocumentModal } from './DocumentModal';
import { ExportMenu } from './ExportMenu';
import type { PanelProps } from './panels';
import { PublishModal } from './PublishModal';
import { SendBackModal } from './SendBackModal';

/** Title, status and dates of a post-mortem, and what can be done with it as a whole. */
export function PostmortemHeader({ document, mayWrite }: PanelProps) {
  const { t } = useTranslation();
  const manages = useRole('admin', 'manager');
  const [dialog, setDialog] = useState<'publish' | 'edit' | 'back'>();
  const published = document.status === 'PUBLISHED';
  const handIn = useSend(() => moveDocument(document.id, 'IN_REVIEW'), {
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
            {mayWrite && document.status === 'DRAFT' && (
              <Button variant="default" visibleFrom="sm" loading={handIn.isPending} onClick={() => handIn.mutate()}>
                {t('postmortems.handIn')}
              </Button>
            )}
            {mayWrite && (document.status === 'IN_REVIEW' || document.status === 'APPROVED') && (
              <Button variant="default" visibleFrom="sm" onClick={() => setDialog('back')}>
                {t('postmortems.takeBack')}
              </Button>
            )}
            {manages && !published && <Button onClick={() => setDialog('publish')}>{t('postmortems.publish')}</Button>}
            <ExportMenu id={document.id} />
            <Menu position="bottom-end">
              <Menu.Target>
                <Button variant="default" px="xs" aria-label={t('common.actions')}>
                  <IconDots size={17} />
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {mayWrite && document.status === 'DRAFT' && (
                  <Menu.Item hiddenFrom="sm" onClick={() => handIn.mutate()}>
                    {t('postmortems.handIn')}
                  </Menu.Item>
                )}
                {mayWrite && (document.status === 'IN_REVIEW' || document.status === 'APPROVED') && (
                  <Menu.Item hiddenFrom="sm" onClick={() => setDialog('back')}>
                    {t('postmortems.takeBack')}
                  </Menu.Item>
                )}
                {mayWrite && <Menu.Item onClick={() => setDialog('edit')}>{t('postmortems.edit')}</Menu.Item>}
                <Menu.Item component="a" href={`${base}/preview`} target="_blank" rel="noreferrer">
                  {t('postmortems.asPage')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </>
        }
      />
      <Group gap="xs" mb="xs" mt={-8}>
        <SeverityBadge severity={document.incident.severity} />
        <StateBadge kind="postmortemStatus" state={document.status} />
        {document.late && <ToneBadge tone="alarm">{t('actions.overdue')}</ToneBadge>}
        {document.incident.drill && (
          <ToneBadge tone="active">
            <IconSchool size={13} aria-hidden /> {t('incidents.drillShort')}
          </ToneBadge>
        )}
        {document.incident.restricted && (
          <ToneBadge tone="quiet">
            <IconLock size={13} aria-hidden /> {t('incidents.restrictedShort')}
          </ToneBadge>
        )}
        <Anchor component={Link} to={`/incidents/${document.incident.id}`} size="sm">
          {document.reference}
        </Anchor>
        <Text size="sm" c="dimmed">
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
      <DocumentFacts document={document} />
      {dialog === 'publish' && <PublishModal document={document} onClose={() => setDialog(undefined)} />}
      {dialog === 'back' && <SendBackModal document={document} onClose={() => setDialog(undefined)} />}
      {dialog === 'edit' && <DocumentModal document={document} onClose={() => setDialog(undefined)} />}
    </>
  );
}
