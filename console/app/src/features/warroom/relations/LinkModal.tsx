import { Alert, Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { incidentsKey } from '../../incidents/api';
import { touched, type IncidentDetail } from '../api';
import { link, type Proposal, type RelationKind } from './api';
import { IncidentSelect } from './IncidentSelect';

interface LinkModalProps {
  detail: IncidentDetail;
  /** The incident to link; chosen in the dialog without. */
  other?: Proposal['neighbour'];
  onClose: () => void;
}

/** Says what this incident is to another one; two of the kinds end it. */
export function LinkModal({ detail, other, onClose }: LinkModalProps) {
  const { t } = useTranslation();
  const { id } = detail.incident;
  const mayEnd = (detail.allowedActions as string[]).includes('CANCEL');
  const kinds: RelationKind[] = ['RELATED', 'CHILD', ...(mayEnd ? (['DUPLICATE', 'MERGE'] as const) : [])];
  const form = useForm({
    initialValues: { kind: 'RELATED' as RelationKind, incidentId: other?.id ?? null, reason: '' },
    validate: { incidentId: (chosen) => (chosen ? null : t('common.required')) },
  });
  const { kind } = form.values;
  const ends = kind === 'DUPLICATE' || kind === 'MERGE';
  return (
    <FormModal
      opened
      onClose={onClose}
      title={other ? t('relations.linkTo', { reference: other.reference }) : t('relations.link')}
      form={form}
      send={({ incidentId, reason, ...values }) =>
        link(id, { ...values, incidentId: incidentId ?? '', reason: reason.trim() || undefined })
      }
      touches={[...touched(id), ...touched(form.values.incidentId ?? id), [...incidentsKey, 'search']]}
      submitLabel={t('relations.link')}
      danger={ends}
    >
      {!other && <IncidentSelect except={id} autoFocus input={form.getInputProps('incidentId')} />}
      <Radio.Group label={t('relations.what')} {...form.getInputProps('kind')}>
        <Stack gap={6} mt={6}>
          {kinds.map((each) => (
            <Radio key={each} value={each} label={t(`relations.is.${each}.first`)} />
          ))}
        </Stack>
      </Radio.Group>
      {ends && (
        <Alert color="yellow" p="xs">
          {t(`relations.ends.${kind}`)}
        </Alert>
      )}
      <Textarea label={t('warroom.reason')} {...form.getInputProps('reason')} />
    </FormModal>
  );
}
