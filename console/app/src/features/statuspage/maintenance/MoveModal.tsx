import { Checkbox, Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { pagesKey, type StatusPage } from '../api';
import { CannedSelect } from '../canned/CannedSelect';
import { useOddWords, useSeen } from '../checks';
import { FindingsNotice } from '../FindingsNotice';
import { checkWords, maintenancesKey, moveMaintenance, sayOfMaintenance, type Maintenance, type Move } from './api';
import { emptyWords, filled } from './plan';
import { WordsFields } from './WordsFields';

const saidWith: Record<Move | 'update', Maintenance['status'][]> = {
  start: ['IN_PROGRESS'],
  complete: ['COMPLETED'],
  cancel: [],
  update: ['IN_PROGRESS', 'VERIFYING'],
};

const becomes: Record<Move, Maintenance['status']> = { start: 'IN_PROGRESS', complete: 'COMPLETED', cancel: 'COMPLETED' };

interface MoveModalProps {
  page: StatusPage;
  maintenance: Maintenance;
  move: Move | 'update';
  onClose: () => void;
}

/** Says in public that work begins, ends, will not be done, or how it goes. */
export function MoveModal({ page, maintenance, move, onClose }: MoveModalProps) {
  const { t } = useTranslation();
  const [first = 'en'] = page.languages;
  const updates = move === 'update';
  const form = useForm({
    initialValues: { status: maintenance.status, body: emptyWords(page.languages), deliver: true },
    validate: { body: { [first]: (text: string) => (!updates || text.trim() ? null : t('common.required')) } },
  });
  const body = filled(form.values.body);
  const status = updates ? form.values.status : becomes[move];
  const findings = useOddWords('maintenance', Object.keys(body).length > 0 ? { id: maintenance.id, status, body } : undefined, checkWords);
  const { acknowledged, ...seen } = useSeen(findings);
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={t(`maintenance.move.${move}`)}
      form={form}
      send={({ status, body, deliver }) =>
        updates
          ? sayOfMaintenance(maintenance.id, status, { body: filled(body), deliver, acknowledged })
          : moveMaintenance(maintenance.id, move, { body: filled(body), deliver, acknowledged })
      }
      touches={[maintenancesKey, pagesKey]}
      submitLabel={t(updates ? 'statuspage.publish' : `maintenance.${move}`)}
      danger={move === 'cancel'}
    >
      <CannedSelect
        pageId={page.id}
        statuses={updates && !maintenance.begunAt ? ['SCHEDULED'] : saidWith[move]}
        onPick={({ body, deliver, status }) =>
          form.setValues({
            body: { ...emptyWords(page.languages), ...body },
            deliver,
            ...(updates && maintenance.begunAt && status ? { status } : {}),
          })
        }
      />
      {updates && maintenance.begunAt && maintenance.status !== 'COMPLETED' && (
        <Select
          label={t('common.status')}
          allowDeselect={false}
          data={['IN_PROGRESS', 'VERIFYING'].map((value) => ({ value, label: t(`state.postStatus.${value}`) }))}
          {...form.getInputProps('status')}
        />
      )}
      <WordsFields form={form} languages={page.languages} bodyLabel="maintenance.words" required={updates} />
      {!updates && (
        <Text size="xs" c="dimmed">
          {t('maintenance.ownWords')}
        </Text>
      )}
      <FindingsNotice findings={findings} {...seen} />
      <Checkbox label={t('statuspage.deliver')} {...form.getInputProps('deliver', { type: 'checkbox' })} />
    </FormModal>
  );
}
