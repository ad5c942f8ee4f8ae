import { Alert, Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { incidentsKey } from '../../incidents/api';
import { cancel, touched, type IncidentDetail } from '../api';
import { IncidentSelect } from '../relations/IncidentSelect';

type Kind = 'FALSE_POSITIVE' | 'DUPLICATE' | 'SUPERSEDED';

const kinds: Kind[] = ['FALSE_POSITIVE', 'DUPLICATE', 'SUPERSEDED'];

/** What becomes of an incident with which another one goes on, as a link is called. */
const links: Partial<Record<Kind, string>> = { DUPLICATE: 'DUPLICATE', SUPERSEDED: 'MERGE' };

/** Ends an incident that is none, or that is another one, which is named then. */
export function CancelModal({ detail, onClose }: { detail: IncidentDetail; onClose: () => void }) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const form = useForm({
    initialValues: { kind: 'FALSE_POSITIVE' as Kind, incidentId: null as string | null, reason: '' },
    validate: {
      incidentId: (other, { kind }) => (links[kind] && !other ? t('common.required') : null),
      reason: (reason) => (reason.trim() ? null : t('common.required')),
    },
  });
  const { kind, incidentId: other } = form.values;
  const link = links[kind];
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('warroom.cancel')}
      form={form}
      send={({ incidentId, ...values }) => cancel(id, { ...values, incidentId: (link && incidentId) ?? undefined })}
      touches={[...touched(id), ...(other ? touched(other) : []), [...incidentsKey, 'search']]}
      submitLabel={t('warroom.cancel')}
      danger
    >
      <Radio.Group label={t('warroom.cancelWhy')} {...form.getInputProps('kind')}>
        <Stack gap={6} mt={6}>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`warroom.cancelKind.${kind}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {link && (
        <>
          <IncidentSelect except={id} input={form.getInputProps('incidentId')} />
          <Alert color="yellow" p="xs">
            {t(`relations.ends.${link}`)}
          </Alert>
        </>
      )}
      <Textarea label={t('warroom.reason')} required {...form.getInputProps('reason')} />
    </FormModal>
  );
}
