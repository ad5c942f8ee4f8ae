import { Autocomplete, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { ServiceSelect } from '../../shared/pick/Pickers';
import { actionsKey, alertsOf, moveAction, postmortemsKey, type ActionItem, type ActionStatus, type Evidence } from './api';

interface MoveModalProps {
  item: ActionItem;
  to: ActionStatus;
  onClose: () => void;
}

interface Values {
  evidence: { kind: string; url: string; note: string; reference: string; serviceId: string | null; alert: string };
  reason: string;
}

const kinds = ['LINK', 'DRILL', 'ALERT'];

function evidenceOf({ kind, url, note, reference, serviceId, alert }: Values['evidence']): Evidence {
  return {
    kind,
    url: url.trim() || undefined,
    note: note.trim() || undefined,
    reference: kind === 'DRILL' ? reference.trim() : undefined,
    serviceId: kind === 'ALERT' ? (serviceId ?? undefined) : undefined,
    alert: kind === 'ALERT' ? alert.trim() : undefined,
  };
}

/** Done and verified need evidence, dropping needs a reason. */
export function MoveModal({ item, to, onClose }: MoveModalProps) {
  const { t } = useTranslation();
  const dropping = to === 'DROPPED';
  const required = (value: string | null) => (value?.trim() ? null : t('common.required'));
  const form = useForm<Values>({
    initialValues: {
      evidence: {
        kind: item.evidence?.kind ?? 'LINK',
        url: item.evidenceUrl ?? '',
        note: item.evidenceNote ?? '',
        reference: item.evidence?.reference ?? '',
        serviceId: item.evidence?.serviceId ?? null,
        alert: item.evidence?.alert ?? '',
      },
      reason: '',
    },
    validate: (values) => {
      if (dropping) return { reason: required(values.reason) };
      const { kind, url, note, reference, serviceId, alert } = values.evidence;
      return {
        'evidence.url':
          (kind === 'LINK' || url) && !/^https?:\/\/\S+$/.test(url) ? t('actions.needsAddress') : null,
        'evidence.reference': kind === 'DRILL' ? required(reference) : null,
        'evidence.note': kind === 'DRILL' ? required(note) : null,
        'evidence.serviceId': kind === 'ALERT' ? required(serviceId) : null,
        'evidence.alert': kind === 'ALERT' ? required(alert) : null,
      };
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={`${t(`state.actionStatus.${to}`)}: ${item.title}`}
      form={form}
      send={({ evidence, reason }) =>
        moveAction(item.id, dropping ? { to, reason: reason.trim() } : { to, evidence: evidenceOf(evidence) })
      }
      touches={[actionsKey, postmortemsKey]}
    >
      {dropping ? (
        <Textarea label={t('warroom.reason')} required data-autofocus {...form.getInputProps('reason')} />
      ) : (
        <>
          <Select
            label={t('items.evidenceKind')}
            allowDeselect={false}
            data={kinds.map((value) => ({ value, label: t(`items.evidenceKinds.${value}`) }))}
            {...form.getInputProps('evidence.kind')}
          />
          {form.values.evidence.kind === 'DRILL' && (
            <TextInput
              label={t('items.drill')}
              description={t('items.drillHelp')}
              placeholder="INC-12"
              required
              {...form.getInputProps('evidence.reference')}
            />
          )}
          {form.values.evidence.kind === 'ALERT' && (
            <>
              <ServiceSelect label={t('items.service')} required {...form.getInputProps('evidence.serviceId')} />
              <AlertField serviceId={form.values.evidence.serviceId} {...form.getInputProps('evidence.alert')} />
            </>
          )}
          <TextInput
            label={t('actions.evidence')}
            description={t('actions.evidenceHelp')}
            placeholder="https://"
            required={form.values.evidence.kind === 'LINK'}
            data-autofocus
            {...form.getInputProps('evidence.url')}
          />
          <Textarea
            label={form.values.evidence.kind === 'DRILL' ? t('items.drillFinding') : t('warroom.note')}
            required={form.values.evidence.kind === 'DRILL'}
            maxLength={2000}
            {...form.getInputProps('evidence.note')} />
        </>
      )}
    </FormModal>
  );
}

function AlertField({ serviceId, ...input }: { serviceId: string | null }) {
  const { t } = useTranslation();
  const alerts = useQuery({ ...alertsOf(serviceId ?? ''), enabled: serviceId !== null }).data ?? [];
  return (
    <Autocomplete label={t('items.alert')} description={t('items.alertHelp')} required maxLength={500} data={alerts} {...input} />
  );
}
