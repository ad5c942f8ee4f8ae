import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Oncall } from '../../api/clients';
import type { Versioned } from '../../api/etag';
import { FormModal } from '../../shared/forms/FormModal';
import { TargetsSelect } from '../../shared/pick/TargetsSelect';
import { setupKey } from '../setup/api';
import { changeLastResort, lastResortTouches } from './api';

interface LastResortModalProps {
  resort: Versioned<Oncall['LastResortBody']>;
  onClose: () => void;
}

export function LastResortModal({ resort, onClose }: LastResortModalProps) {
  const { t } = useTranslation();
  const [opened] = useState(resort);
  const form = useForm({ initialValues: { targets: opened.data.targets } });
  const derived = Object.fromEntries(form.values.targets.map((_, place) => [`targets.${place}.id`, 'targets']));
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('lastResort.title')}
      form={form}
      send={({ targets }) => changeLastResort(opened.etag, targets)}
      touches={[...lastResortTouches, setupKey]}
      derived={derived}
    >
      <Text size="sm">{t('lastResort.explained')}</Text>
      <TargetsSelect
        label={t('policies.targets')}
        description={t('lastResort.openGoOn')}
        data-autofocus
        {...form.getInputProps('targets')}
        value={form.values.targets}
      />
    </FormModal>
  );
}
