import { Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { alertPlacesKey, incidentsKey, joinableQuery } from '../../incidents/api';
import { attachAlerts } from '../../warroom/relations/api';
import { alertTouches } from '../api';

interface JoinModalProps {
  ids: string[];
  onDone?: () => void;
  onClose: () => void;
}

/** Puts alerts into an incident that is open. */
export function JoinModal({ ids, onDone, onClose }: JoinModalProps) {
  const { t } = useTranslation();
  const open = useQuery(joinableQuery);
  const form = useForm({
    initialValues: { incidentId: null as string | null },
    validate: { incidentId: (chosen) => (chosen ? null : t('common.required')) },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('declaring.join', { count: ids.length })}
      form={form}
      send={({ incidentId }) => attachAlerts(incidentId ?? '', ids)}
      touches={[...alertTouches, alertPlacesKey, incidentsKey]}
      onDone={onDone}
      derived={{ alertIds: 'incidentId' }}
      submitLabel={t('declaring.joinNow')}
    >
      <Select
        label={t('declaring.which')}
        description={t('declaring.whichHelp')}
        required
        searchable
        data-autofocus
        disabled={open.isPending}
        nothingFoundMessage={t('incidents.noneOpen')}
        data={(open.data ?? []).map(({ id, reference, severity, title }) => ({
          value: id,
          label: `${reference} ${severity} ${title}`,
        }))}
        {...form.getInputProps('incidentId')}
      />
    </FormModal>
  );
}
