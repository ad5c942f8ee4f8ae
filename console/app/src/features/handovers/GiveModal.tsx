import { Text, Textarea, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { PersonSelect } from '../../shared/pick/Pickers';
import { Loaded } from '../../shared/ui/Loaded';
import { draftQuery, giveHandOver, handOversKey, type OwnShift } from './api';
import { BriefView } from './BriefView';

/** One's own words, and below them what the next person gets to read besides. */
export function GiveModal({ shift, onClose }: { shift: OwnShift; onClose: () => void }) {
  const { t } = useTranslation();
  const draft = useQuery(draftQuery(shift.scheduleId));
  const next = draft.data?.next ?? [];
  const [only] = next.length === 1 ? next : [];
  const form = useForm({
    initialValues: { toPersonId: null as string | null, note: '' },
    validate: { toPersonId: (value) => (value || only ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={t('handover.giveTitle', { name: shift.scheduleName })}
      form={form}
      send={({ toPersonId, note }) =>
        giveHandOver(shift.scheduleId, { toPersonId: toPersonId ?? undefined, note: note.trim() || undefined })
      }
      touches={[handOversKey]}
      onDone={({ toPersonName }) =>
        notifications.show({ message: t('handover.nowGiven', { name: toPersonName }), color: 'pine' })
      }
      submitLabel={t('handover.give')}
    >
      <Text size="sm" c="dimmed">
        {t('handover.giveText')}
      </Text>
      <PersonSelect
        label={t('handover.to')}
        withAsterisk={draft.data && !only}
        placeholder={only?.personName}
        description={whoComes()}
        {...form.getInputProps('toPersonId')}
      />
      <Textarea
        label={t('handover.note')}
        description={t('handover.noteHelp')}
        maxLength={4000}
        autosize
        minRows={3}
        maxRows={10}
        data-autofocus
        {...form.getInputProps('note')}
      />
      <Title order={3}>{t('handover.brief')}</Title>
      <Loaded query={draft} rows={3}>
        {({ brief }) => <BriefView brief={brief} />}
      </Loaded>
    </FormModal>
  );

  function whoComes(): string | undefined {
    if (!draft.data) return undefined;
    if (only) return t('handover.toNext', { name: only.personName });
    return next.length === 0 ? t('handover.nobodyNext') : t('handover.severalNext', { names: next.map(({ personName }) => personName).join(', ') });
  }
}
