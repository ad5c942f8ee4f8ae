import { Paper, SegmentedControl, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import type { SeverityFacts } from '../../incidents/api';
import { SeverityFactsForm } from '../../incidents/SeverityFactsForm';
import { Verdict } from '../../incidents/Verdict';
import { WhoIsPaged } from '../../incidents/WhoIsPaged';
import { assess, setSeverity, touched, type IncidentDetail } from '../api';

/** Severity from facts by the policy, or by a person's word with a reason. */
export function SeverityModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { incident, severityDecision, retrospective } = detail;
  const [basis, setBasis] = useState<'facts' | 'person'>('facts');
  const [facts, setFacts] = useState<SeverityFacts>(severityDecision.facts ?? {});
  const form = useForm({
    initialValues: { severity: incident.severity as string, reason: '' },
    validate: { reason: (reason) => (basis === 'person' && !reason.trim() ? t('common.required') : null) },
  });
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={t('warroom.changeSeverity')}
      form={form}
      send={({ severity, reason }) =>
        basis === 'facts' ? assess(incident.id, facts) : setSeverity(incident.id, severity, reason.trim())
      }
      touches={touched(incident.id)}
    >
      <SegmentedControl
        value={basis}
        onChange={(value) => setBasis(value as 'facts' | 'person')}
        data={[
          { value: 'facts', label: t('incidents.byFacts') },
          { value: 'person', label: t('incidents.iKnow') },
        ]}
      />
      {basis === 'facts' ? (
        <Paper p="sm" bg="var(--mu-sunken)">
          <Stack gap="sm">
            <SeverityFactsForm facts={facts} onChange={setFacts} />
            <Verdict facts={facts} />
          </Stack>
        </Paper>
      ) : (
        <>
          <SegmentedControl
            aria-label={t('incidents.severity')}
            data={['SEV1', 'SEV2', 'SEV3', 'SEV4']}
            {...form.getInputProps('severity')}
          />
          <Textarea label={t('warroom.reason')} required {...form.getInputProps('reason')} />
        </>
      )}
      {!retrospective && (
        <WhoIsPaged
          severity={basis === 'person' ? form.values.severity : undefined}
          facts={facts}
          serviceIds={incident.services.map(({ id }) => id)}
          fromAlerts={false}
          drill={incident.drill}
          above={incident.severity}
        />
      )}
    </FormModal>
  );
}
