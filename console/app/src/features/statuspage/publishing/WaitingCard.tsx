import { Button, Group, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { StateBadge } from '../../../shared/ui/Badges';
import { componentsQuery, postsKey, type StatusPage } from '../api';
import { publicationRehearsalQuery, publicationsKey, stop, type Publication } from './api';
import { ApproveModal } from './ApproveModal';
import { Colours } from './Colours';
import { Countdown } from './Countdown';
import { Told } from './Told';
import { RefuseModal } from './RefuseModal';
import { SideBySide } from './SideBySide';

interface WaitingCardProps {
  page: StatusPage;
  publication: Publication;
  /** Whether the reader came for this one. */
  chosen: boolean;
}

/** One thing that waits: what will be said and turn which colour, and what may be decided about it. */
export function WaitingCard({ page, publication, chosen }: WaitingCardProps) {
  const { t } = useTranslation();
  const decides = useRole('admin', 'manager', 'responder');
  const components = useQuery(componentsQuery(page.id)).data ?? [];
  const [dialog, setDialog] = useState<'approve' | 'refuse'>();
  const undo = useSend(() => stop(publication), { touches: [publicationsKey, postsKey], said: t('publishing.takenBack') });
  const thinks = publication.state === 'APPROVED' || publication.mode === 'UNDO';
  const rehearsal = useQuery({ ...publicationRehearsalQuery(publication), enabled: decides }).data;
  const claimed = components
    .filter(({ id }) => publication.components[id])
    .map(({ id, code, name, status }) => ({
      componentId: id,
      code,
      name,
      oldStatus: status,
      newStatus: publication.status === 'RESOLVED' ? 'OPERATIONAL' : publication.components[id],
    }));
  return (
    <Paper
      component="article"
      withBorder
      p="sm"
      aria-label={t('publishing.card', { status: t(`state.postStatus.${publication.status}`), name: publication.proposedBy.name })}
      style={chosen ? { outline: '2px solid var(--mantine-primary-color-filled)' } : undefined}
    >
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <StateBadge kind="postStatus" state={publication.status} />
            <Text size="sm" c="dimmed">
              {publication.proposedBy.name} · <Time at={publication.proposedAt} />
            </Text>
          </Group>
          <When publication={publication} thinks={thinks} />
        </Group>
        <SideBySide languages={page.languages} body={publication.body} />
        <Colours changes={rehearsal?.components ?? (claimed as never)} />
        {rehearsal && <Told recipients={rehearsal.recipients} />}
        {decides && (
          <Group gap="xs" grow preventGrowOverflow={false}>
            {thinks ? (
              <Button variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
                {t('publishing.undo')}
              </Button>
            ) : (
              <>
                <Button onClick={() => setDialog('approve')}>
                  {t(publication.mode === 'APPROVAL' ? 'publishing.approve' : 'publishing.now')}
                </Button>
                <Button variant="default" onClick={() => setDialog('refuse')}>
                  {t(publication.mode === 'APPROVAL' ? 'publishing.refuse' : 'publishing.stop')}
                </Button>
              </>
            )}
          </Group>
        )}
      </Stack>
      {dialog === 'approve' && <ApproveModal page={page} publication={publication} onClose={() => setDialog(undefined)} />}
      {dialog === 'refuse' && <RefuseModal publication={publication} onClose={() => setDialog(undefined)} />}
    </Paper>
  );
}

function When({ publication: { mode, dueAt }, thinks }: { publication: Publication; thinks: boolean }) {
  const { t } = useTranslation();
  if (!dueAt) return <Text size="sm">{t('publishing.waits.LAST')}</Text>;
  return thinks ? (
    <Countdown until={dueAt} />
  ) : (
    <Text size="sm">
      {t(`publishing.waits.${mode}`)} <Time at={dueAt} as="short" />
    </Text>
  );
}
