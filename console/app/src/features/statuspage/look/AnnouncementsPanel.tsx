import { Button } from '@mantine/core';
import { modals } from '@mantine/modals';
import { IconPin, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { useNow } from '../../../shared/time/useNow';
import { ToneBadge } from '../../../shared/ui/Badges';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import type { StatusPage } from '../api';
import { AnnouncementModal } from './AnnouncementModal';
import { announcementsKey, announcementsQuery, previewKey, removeAnnouncement, type Announcement } from './api';

/** Notices that stand on top of the page for a while. */
export function AnnouncementsPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const announcements = useQuery(announcementsQuery(page.id));
  const [edited, setEdited] = useState<Announcement | 'new'>();
  return (
    <Panel
      flush
      title={t('look.announcements')}
      actions={
        <Button size="xs" leftSection={<IconPlus size={15} />} onClick={() => setEdited('new')}>
          {t('look.announce')}
        </Button>
      }
    >
      <Loaded query={announcements} rows={1}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconPin} title={t('look.noAnnouncements')} text={t('look.noAnnouncementsText')} />
          ) : (
            <Rows label={t('look.announcements')}>
              {list.map((each) => (
                <AnnouncementRow key={each.id} page={page} announcement={each} onEdit={() => setEdited(each)} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      {edited && (
        <AnnouncementModal
          page={page}
          announcement={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Panel>
  );
}

interface AnnouncementRowProps {
  page: StatusPage;
  announcement: Announcement;
  onEdit: () => void;
}

function AnnouncementRow({ page, announcement, onEdit }: AnnouncementRowProps) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const remove = useSend(() => removeAnnouncement(announcement.id), {
    touches: [announcementsKey(page.id), previewKey(page.id)],
  });
  const { title, startsAt, endsAt } = announcement;
  const name = title[i18n.language] ?? Object.values(title)[0] ?? '';
  const confirmRemoval = () =>
    modals.openConfirmModal({
      title: t('look.removeOf', { name }),
      labels: { confirm: t('common.remove'), cancel: t('common.cancel') },
      confirmProps: { color: 'red' },
      onConfirm: () => remove.mutate(),
    });
  const waits = Date.parse(startsAt) > now;
  const over = endsAt ? Date.parse(endsAt) <= now : false;
  return (
    <Row
      title={name}
      meta={
        <>
          <Time at={startsAt} as="absolute" />
          {endsAt && (
            <>
              {' – '}
              <Time at={endsAt} as="absolute" />
            </>
          )}
        </>
      }
      side={
        <>
          {waits && <ToneBadge tone="quiet">{t('look.waits')}</ToneBadge>}
          {over && <ToneBadge tone="quiet">{t('look.over')}</ToneBadge>}
          <Button size="xs" variant="default" onClick={onEdit} aria-label={`${t('common.edit')}: ${name}`}>
            {t('common.edit')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="red"
            loading={remove.isPending}
            onClick={confirmRemoval}
            aria-label={`${t('common.remove')}: ${name}`}
          >
            {t('common.remove')}
          </Button>
        </>
      }
    />
  );
}
