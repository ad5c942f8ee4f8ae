import { SegmentedControl, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { PolicySelect } from '../../../shared/pick/Pickers';
import type { Target } from '../../../shared/pick/targets';
import { TargetsSelect } from '../../../shared/pick/TargetsSelect';
import { alertTouches, type Reassignment } from '../api';
import { targetPaths } from './targetPaths';

interface ReassignModalProps<Output> {
  title: string;
  send: (to: Reassignment) => Promise<Output>;
  onDone?: (output: Output) => void;
  onClose: () => void;
}

interface Values {
  way: 'targets' | 'policy';
  targets: Target[];
  policyId: string | null;
}

/** To whom alerts go from now on. */
export function ReassignModal<Output>({ title, send, onDone, onClose }: ReassignModalProps<Output>) {
  const { t } = useTranslation();
  const form = useForm<Values>({
    initialValues: { way: 'targets', targets: [], policyId: null },
    validate: {
      targets: (targets, { way }) => (way === 'targets' && targets.length === 0 ? t('common.required') : null),
      policyId: (policyId, { way }) => (way === 'policy' && !policyId ? t('common.required') : null),
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={title}
      form={form}
      send={({ way, targets, policyId }) => send(way === 'targets' ? { targets } : { policyId: policyId ?? undefined })}
      touches={alertTouches}
      onDone={onDone}
      derived={targetPaths(form.values.targets)}
      submitLabel={t('alerts.reassign')}
    >
      <Text size="sm">{t('alerts.reassignText')}</Text>
      <SegmentedControl
        aria-label={t('alerts.reassignWay')}
        data={(['targets', 'policy'] as const).map((value) => ({ value, label: t(`alerts.reassignWays.${value}`) }))}
        {...form.getInputProps('way')}
      />
      {form.values.way === 'targets' ? (
        <TargetsSelect
          label={t('policies.targets')}
          required
          data-autofocus
          {...form.getInputProps('targets')}
          value={form.values.targets}
        />
      ) : (
        <PolicySelect label={t('alerts.policy')} required {...form.getInputProps('policyId')} />
      )}
    </FormModal>
  );
}
