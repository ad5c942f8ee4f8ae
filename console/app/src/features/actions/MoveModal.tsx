import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import { actionsKey, moveAction, postmortemsKey, type ActionItem, type ActionStatus } from './api';

interface MoveModalProps {
  item: ActionItem;
  to: ActionStatus;
  onClose: () => void;
}

/** Done and verified need evidence, dropping needs a reason. */
export function MoveModal({ item, to, onClose }: MoveModalProps) {
  const { t } = useTranslation();
  const dropping = to === 'DROPPED';
  const form = useForm({
    initialValues: { evidence: { url: item.evidenceUrl ?? '', note: item.evidenceNote ?? '' }, reason: '' },
    validate: {
      evidence: { url: (url) => (dropping || /^https?:\/\/\S+$/.test(url) ? null : t('actions.needsAddress')) },
      reason: (reason) => (dropping && !reason.trim() ? t('common.required') : null),
    },
  });
  return (
    <FormModal
      opened
      onClose={onClose}
      title={`${t(`state.actionStatus.${to}`)}: ${item.title}`}
      form={form}
      send={({ evidence, reason }) =>
        moveAction(
          item.id,
          dropping
            ? { to, reason: reason.trim() }
            : { to, evidence: { url: evidence.url.trim(), note: evidence.note.trim() || undefined } },
        )
      }
      touches={[actionsKey, postmortemsKey]}
    >
      {dropping ? (
        <Textarea label={t('warroom.reason')} required data-autofocus {...form.getInputProps('reason')} />
      ) : (
        <>
          <TextInput
            label={t('actions.evidence')}
            description={t('actions.evidenceHelp')}
            placeholder="https://"
            required
            data-autofocus
            {...form.getInputProps('evidence.url')}
          />
          <Textarea label={t('warroom.note')} {...form.getInputProps('evidence.note')} />
        </>
      )}
    </FormModal>
  );
}
