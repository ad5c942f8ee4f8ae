import { Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { offerShift, swapsKey, type OwnShift } from '../api';
import { SpanFields } from '../SpanFields';
import { instantsOf, isWithin, spanValues } from '../spanValues';
import { useSpan } from '../useSpan';

/** Asks others to take a shift or a part of it; it stays one's own until somebody does. */
export function OfferModal({ shift, onClose }: { shift: OwnShift; onClose: () => void }) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const span = useSpan();
  const form = useForm({
    initialValues: { ...spanValues(shift, zone), note: '' },
    validate: {
      startsAt: (value) => (value ? null : t('common.required')),
      endsAt: (value, values) => {
        if (value <= values.startsAt) return t('overrides.endAfterStart');
        return isWithin(values, shift, zone) ? null : t('duty.outside', { times: span(shift.start, shift.end) });
      },
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('duty.offerTitle', { name: shift.scheduleName })}
      form={form}
      send={(values) =>
        offerShift({
          scheduleId: shift.scheduleId,
          ...instantsOf(values, shift, zone),
          note: values.note.trim() || undefined,
        })
      }
      touches={[swapsKey]}
      onDone={() => notifications.show({ message: t('duty.offered'), color: 'pine' })}
      submitLabel={t('duty.offer')}
    >
      <Text size="sm" c="dimmed">
        {t('duty.offerText')}
      </Text>
      <SpanFields form={form} />
      <Textarea
        data-autofocus
        label={t('duty.note')}
        description={t('duty.noteHelp')}
        maxLength={1000}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
    </FormModal>
  );
}
