import { Alert, List, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { resolve, touched, type IncidentDetail } from '../api';
import { IncidentOutlook } from './IncidentOutlook';
import { emptyWords, PublicWords, wordsOf } from './PublicWords';

/** Ends the trouble: when the gate is not met it says what is missing, and asks for a reason to go on. */
export function ResolveModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { incident, gate, nextStates } = detail;
  const proposed = nextStates.find(({ state }) => state === 'RESOLVED')?.publicText;
  const mayOverride = (detail.allowedActions as string[]).includes('OVERRIDE_GATE');
  const form = useForm({
    initialValues: { reason: '', override: '', publicText: { ...emptyWords(), ...proposed } },
  });
  const missing = gate.checks.filter((check) => check.required && !check.met);
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('warroom.resolve')}
      form={form}
      send={({ reason, override, publicText }) =>
        resolve(incident.id, {
          reason: reason.trim() || undefined,
          override: override.trim() || undefined,
          publicText: wordsOf(publicText),
        })
      }
      touches={touched(incident.id)}
      submitLabel={gate.open ? t('warroom.resolveNow') : t('warroom.resolveAnyway')}
      danger={!gate.open}
    >
      {!gate.open && (
        <Alert color="yellow" title={t('warroom.notYet')}>
          <List size="sm">
            {missing.map((check) => (
              <List.Item key={check.check}>
                {check.name}: {check.explanation}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {!gate.open && mayOverride && (
        <Textarea
          label={t('warroom.overrideReason')}
          description={t('warroom.overrideHelp')}
          {...form.getInputProps('override')}
        />
      )}
      <Textarea label={t('warroom.resolution')} {...form.getInputProps('reason')} />
      <PublicWords form={form as never} label={(language) => t('warroom.publicWords', { language })} />
      <IncidentOutlook incidentId={incident.id} state="RESOLVED" words={form.values.publicText} />
    </FormModal>
  );
}
