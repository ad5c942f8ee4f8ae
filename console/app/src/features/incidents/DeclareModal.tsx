import { Checkbox, Paper, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../api/clients';
import { useReader } from '../../session/reader';
import { FormModal } from '../../shared/forms/FormModal';
import { ServicesSelect } from '../../shared/pick/Pickers';
import { emptyWords } from '../warroom/dialogs/PublicWords';
import { afterErrors, nothingAfter, useAftermath } from './aftermath';
import { alertPlacesKey, declare, incidentsKey, recordPast, type SeverityFacts } from './api';
import { DeclareOptions } from './DeclareOptions';
import type { Origin } from './declareStore';
import { beganWith, nowRequest } from './now';
import { OriginAlerts } from './OriginAlerts';
import { nothingPast, pastErrors, pastRequest } from './past';
import { SeverityFactsForm } from './SeverityFactsForm';
import { Verdict } from './Verdict';
import { WhoIsPaged } from './WhoIsPaged';

interface DeclareModalProps {
  /** Alerts that are behind it; none unless given. */
  origin?: Origin;
  onClose: () => void;
}

/** Declares an incident: a title is enough, facts or a severity make it precise. */
export function DeclareModal({ origin, onClose }: DeclareModalProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  const [basis, setBasis] = useState<'severity' | 'facts'>('severity');
  const [facts, setFacts] = useState<SeverityFacts>({});
  const [past, setPast] = useState(false);
  const { zone } = useReader();
  const aftermath = useAftermath();
  const form = useForm({
    initialValues: {
      title: origin?.title ?? '',
      summary: '',
      serviceIds: origin?.serviceIds ?? [],
      alertIds: origin?.alerts.map(({ id }) => id) ?? [],
      publicText: emptyWords(),
      severity: 'SEV2',
      takeCommand: true,
      drill: false,
      restricted: false,
      ...nothingPast,
      startedAt: beganWith(origin, zone),
      ...nothingAfter,
    },
    validate: (values) => ({
      title: values.title.trim() ? null : t('common.required'),
      ...(past && pastErrors(values, t('common.required'))),
      ...(past && afterErrors(values, t('common.required'))),
    }),
  });
  const send = (values: typeof form.values) => {
    const { title, summary, serviceIds, severity, takeCommand, drill, restricted } = values;
    const said = basis === 'facts' ? { facts } : { severity };
    const declared = { title, summary, serviceIds, takeCommand, drill, restricted, ...said };
    if (past) return recordPast({ ...declared, ...pastRequest(values, zone) }, key);
    return declare({ ...declared, ...nowRequest(values, origin, zone) }, key);
  };
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={t('incidents.declare')}
      form={form}
      send={send}
      touches={[incidentsKey, ...(origin ? [alertPlacesKey] : [])]}
      onDone={(incident) => {
        if (past) aftermath(incident.id, form.values);
        void navigate({ to: '/incidents/$incidentId', params: { incidentId: incident.id } } as never);
      }}
      submitLabel={t(past ? 'incidents.recordPast' : 'incidents.declare')}
    >
      <TextInput
        label={t('incidents.whatHappens')}
        placeholder={t('incidents.titleExample')}
        required
        data-autofocus
        {...form.getInputProps('title')}
      />
      {origin && <OriginAlerts form={form} origin={origin} />}
      <ServicesSelect label={t('incidents.services')} {...form.getInputProps('serviceIds')} />
      <Stack gap={6}>
        <Text size="sm" fw={500}>
          {t('incidents.severity')}
        </Text>
        <SegmentedControl
          value={basis}
          onChange={(value) => setBasis(value as 'severity' | 'facts')}
          data={[
            { value: 'severity', label: t('incidents.iKnow') },
            { value: 'facts', label: t('incidents.byFacts') },
          ]}
        />
        {basis === 'severity' ? (
          <SegmentedControl
            aria-label={t('incidents.severity')}
            data={['SEV1', 'SEV2', 'SEV3', 'SEV4']}
            {...form.getInputProps('severity')}
          />
        ) : (
          <Paper p="sm" bg="var(--mu-sunken)">
            <Stack gap="sm">
              <SeverityFactsForm facts={facts} onChange={setFacts} />
              <Verdict facts={facts} />
            </Stack>
          </Paper>
        )}
      </Stack>
      {!past && (
        <WhoIsPaged
          severity={basis === 'severity' ? form.values.severity : undefined}
          facts={facts}
          serviceIds={form.values.serviceIds}
          fromAlerts={form.values.alertIds.length > 0}
          drill={form.values.drill}
        />
      )}
      <Textarea label={t('incidents.summary')} {...form.getInputProps('summary')} />
      <Checkbox label={t('incidents.takeCommand')} {...form.getInputProps('takeCommand', { type: 'checkbox' })} />
      <DeclareOptions
        form={form}
        past={past}
        onPast={setPast}
        severity={basis === 'severity' ? form.values.severity : undefined}
        alerted={form.values.alertIds.length > 0}
      />
    </FormModal>
  );
}
