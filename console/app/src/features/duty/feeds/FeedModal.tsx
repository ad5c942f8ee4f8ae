import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { ScheduleSelect } from '../../../shared/pick/Pickers';
import { addFeed, feedsKey } from '../api';
import { FeedAddress } from './FeedAddress';

export function FeedModal({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  useReturnFocus();
  const [url, setUrl] = useState<string>();
  const form = useForm({ initialValues: { scheduleId: null as string | null } });
  if (url) return <FeedAddress url={url} onClose={onClose} />;
  return (
    <FormModal
      opened
      onClose={() => undefined}
      onCancel={onClose}
      title={t('duty.newFeed')}
      form={form}
      send={({ scheduleId }) => addFeed(scheduleId)}
      touches={[feedsKey]}
      onDone={(feed) => (feed.url ? setUrl(feed.url) : onClose())}
      submitLabel={t('common.create')}
    >
      <ScheduleSelect
        label={t('duty.feedOf')}
        placeholder={t('duty.allMyShifts')}
        description={t('duty.feedOfHelp')}
        {...form.getInputProps('scheduleId')}
      />
    </FormModal>
  );
}
