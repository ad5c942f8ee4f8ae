import { Chip, Group, Input } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { alertPriorities } from '../../policies/api';
import { alertTouches, prioritizeAlert, type Alert } from '../api';

/** How much an alert matters, which decides about levels that are for some priorities only. */
export function PriorityModal({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: { priority: alert.priority ?? '' } });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('alerts.setPriority')}
      form={form}
      send={({ priority }) => prioritizeAlert(alert.id, alertPriorities.find((known) => known === priority))}
      touches={alertTouches}
      submitLabel={t('common.save')}
    >
      <Input.Wrapper label={t('alerts.priority')} description={t('alerts.priorityText')} labelElement="div">
        <Chip.Group value={form.values.priority} onChange={(priority) => form.setFieldValue('priority', priority as '')}>
          <Group gap={4} mt={8} role="radiogroup" aria-label={t('alerts.priority')}>
            {alertPriorities.map((priority) => (
              <Chip key={priority} value={priority} size="sm">
                {priority}
              </Chip>
            ))}
            <Chip value="" size="sm">
              {t('alerts.noPriority')}
            </Chip>
          </Group>
        </Chip.Group>
      </Input.Wrapper>
    </FormModal>
  );
}
