import { SimpleGrid, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { fromLocalInput, toLocalInput } from '../../../shared/time/localInput';
import { Choice } from '../../../shared/ui/Choice';
import type { StatusPage } from '../api';
import { useOddWords, useSeen } from '../checks';
import { FindingsNotice } from '../FindingsNotice';
import { emptyWords } from '../maintenance/plan';
import { WordsFields } from '../maintenance/WordsFields';
import { addAnnouncement, announcementsKey, changeAnnouncement, checkAnnouncement, previewKey, type Announcement } from './api';

interface AnnouncementModalProps {
  page: StatusPage;
  announcement?: Announcement;
  onClose: () => void;
}

interface Values {
  title: Record<string, string>;
  body: Record<string, string>;
  tone: Announcement['tone'];
  /** As datetime-local; empty for now. */
  startsAt: string;
  /** As datetime-local; empty for until it is removed. */
  endsAt: string;
}

export function AnnouncementModal({ page, announcement, onClose }: AnnouncementModalProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const [first = 'en'] = page.languages;
  const local = (at?: string | null) => (at ? toLocalInput(Date.parse(at), zone) : '');
  const form = useForm<Values>({
    initialValues: {
      title: { ...emptyWords(page.languages), ...announcement?.title },
      body: { ...emptyWords(page.languages), ...announcement?.body },
      tone: announcement?.tone ?? 'INFO',
      startsAt: local(announcement?.startsAt),
      endsAt: local(announcement?.endsAt),
    },
    validate: {
      title: { [first]: (text: string) => (text.trim() ? null : t('common.required')) },
      endsAt: (value, { startsAt }) => (value && startsAt && value <= startsAt ? t('overrides.endAfterStart') : null),
    },
  });
  const { title, body, tone } = form.values;
  const findings = useOddWords('announcement', title[first]?.trim() ? { title, body, tone, pageId: page.id } : undefined, checkAnnouncement);
  const { acknowledged, ...seen } = useSeen(findings);
  const send = ({ startsAt, endsAt, ...words }: Values) => {
    const request = { ...words, acknowledged, startsAt: fromLocalInput(startsAt, zone), endsAt: fromLocalInput(endsAt, zone) };
    return announcement ? changeAnnouncement(announcement.id, request) : addAnnouncement(page.id, request);
  };
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={t('look.announce')}
      form={form}
      send={send}
      touches={[announcementsKey(page.id), previewKey(page.id)]}
    >
      <WordsFields
        form={form}
        languages={page.languages}
        titleLabel="look.announcementTitle"
        bodyLabel="look.announcementBody"
        titleLimit={160}
      />
      <div>
        <Text size="sm" fw={500} aria-hidden>
          {t('look.tone')}
        </Text>
        <Choice
          label={t('look.tone')}
          value={form.values.tone}
          onChange={(tone) => form.setFieldValue('tone', tone as Values['tone'])}
          data={(['INFO', 'WARNING'] as const).map((value) => ({ value, label: t(`look.tones.${value}`) }))}
        />
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          type="datetime-local"
          label={t('look.startsAt', { zone })}
          description={t('look.startsAtHelp')}
          {...form.getInputProps('startsAt')}
        />
        <TextInput
          type="datetime-local"
          label={t('look.endsAt', { zone })}
          description={t('look.endsAtHelp')}
          {...form.getInputProps('endsAt')}
        />
      </SimpleGrid>
      <FindingsNotice findings={findings} {...seen} />
    </FormModal>
  );
}
