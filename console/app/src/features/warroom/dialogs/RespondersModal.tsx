import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { PeopleSelect, TeamSelect } from '../../../shared/pick/Pickers';
import { requestResponders, touched, type IncidentDetail } from '../api';

interface RespondersModalProps {
  detail: IncidentDetail;
  onClose: () => void;
  /** Says that they were called in another way; missing where nobody asks. */
  onOtherwise?: () => void;
}

/** Pages people, or whoever is on call for a team; the incident's own team unless told otherwise. */
export function RespondersModal({ detail, onClose, onOtherwise }: RespondersModalProps) {
  const { t } = useTranslation();
  const { incident } = detail;
  const form = useForm({
    initialValues: {
      personIds: [] as string[],
      teamId: incident.teamId as string | null,
      message: t('warroom.callMessage', { reference: incident.reference, title: incident.title }),
    },
    validate: {
      personIds: (ids, values) => (ids.length > 0 || values.teamId ? null : t('warroom.callWhom')),
      message: (message) => (message.trim() ? null : t('common.required')),
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t('warroom.callPeople')}
      form={form}
      send={({ personIds, teamId, message }) =>
        requestResponders(incident.id, { personIds, teamId: teamId ?? undefined, message: message.trim() })
      }
      touches={touched(incident.id)}
      submitLabel={t('warroom.page')}
    >
      <PeopleSelect label={t('people.people')} {...form.getInputProps('personIds')} />
      <TeamSelect label={t('warroom.orTeam')} {...form.getInputProps('teamId')} />
      <Textarea label={t('warroom.message')} required {...form.getInputProps('message')} />
      {onOtherwise && (
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => {
            onOtherwise();
            onClose();
          }}
        >
          {t('paging.onlyTick')}
        </Button>
      )}
    </FormModal>
  );
}
