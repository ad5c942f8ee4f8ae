import { Checkbox, Fieldset, MultiSelect, SimpleGrid, Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { FormModal } from '../../../shared/forms/FormModal';
import { componentsQuery, pagesKey, type StatusPage } from '../api';
import { CannedSelect } from '../canned/CannedSelect';
import { useOddWords, useSeen } from '../checks';
import { FindingsNotice } from '../FindingsNotice';
import { changeMaintenance, checkPlan, maintenancesKey, planMaintenance, type Maintenance } from './api';
import { emptyWords, planOf, switchNames, valuesOf, type PlanValues, type Window } from './plan';
import { PublicPreview } from './PublicPreview';
import { WindowFields } from './WindowFields';
import { WordsFields } from './WordsFields';

interface PlanModalProps {
  page: StatusPage;
  window: Window;
  /** Its plan is changed; without one, work is planned. */
  maintenance?: Maintenance;
  onClose: () => void;
}

/** Planned work: when, what, in which words, and what happens by itself. */
export function PlanModal({ page, window, maintenance, onClose }: PlanModalProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const components = useQuery(componentsQuery(page.id)).data ?? [];
  const [first = 'en'] = page.languages;
  const announced = maintenance?.stage === 'PUBLISHED';
  const form = useForm<PlanValues>({
    initialValues: valuesOf(window, zone, page.languages, maintenance),
    validate: {
      title: { [first]: (text: string) => (text.trim() ? null : t('common.required')) },
      body: { [first]: (text: string) => (maintenance || text.trim() ? null : t('common.required')) },
      scheduledFor: (value) => (value ? null : t('maintenance.incomplete')),
      scheduledUntil: (value, { scheduledFor }) => (value > scheduledFor ? null : t('overrides.endAfterStart')),
    },
  });
  const { values } = form;
  const plan = planOf(values, zone);
  const written = !maintenance && values.title[first]?.trim() && values.body[first]?.trim() && plan.scheduledUntil > plan.scheduledFor;
  const findings = useOddWords('plan', written ? { ...plan, pageId: page.id } : undefined, checkPlan);
  const { acknowledged, ...seen } = useSeen(findings);
  const name = new Map(components.map((component) => [component.id, component.name]));
  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={t(maintenance ? 'maintenance.edit' : 'maintenance.plan')}
      form={form}
      send={(sent) =>
        maintenance
          ? changeMaintenance(maintenance.id, planOf(sent, zone))
          : planMaintenance(page.id, { ...planOf(sent, zone), acknowledged }, sent.publish)
      }
      touches={[maintenancesKey, pagesKey]}
      submitLabel={maintenance ? undefined : t(values.publish ? 'maintenance.announce' : 'maintenance.draft')}
    >
      {!maintenance && (
        <CannedSelect
          pageId={page.id}
          statuses={['SCHEDULED']}
          onPick={({ title, body, deliver, componentIds }) =>
            form.setValues({
              title: { ...emptyWords(page.languages), ...title },
              body: { ...emptyWords(page.languages), ...body },
              deliver,
              componentIds,
            })
          }
        />
      )}
      <WindowFields form={form} zone={zone} begun={Boolean(maintenance?.begunAt)} />
      <MultiSelect
        label={t('maintenance.components')}
        searchable
        data={components.map(({ id, name: label }) => ({ value: id, label }))}
        {...form.getInputProps('componentIds')}
      />
      <WordsFields
        form={form}
        languages={page.languages}
        titleLabel="maintenance.title"
        bodyLabel={announced ? 'maintenance.changeBody' : 'maintenance.body'}
        required={!maintenance}
      />
      <Fieldset legend={t('maintenance.byItself')}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} verticalSpacing={6}>
          {switchNames.map((each) => (
            <Switch
              key={each}
              label={t(`maintenance.switches.${each}`)}
              {...form.getInputProps(`switches.${each}`, { type: 'checkbox' })}
            />
          ))}
        </SimpleGrid>
      </Fieldset>
      <FindingsNotice findings={findings} {...seen} />
      {!maintenance && <Checkbox label={t('maintenance.announce')} {...form.getInputProps('publish', { type: 'checkbox' })} />}
      <Checkbox
        label={t('statuspage.deliver')}
        description={announced ? t('maintenance.changeHelp') : undefined}
        {...form.getInputProps('deliver', { type: 'checkbox' })}
      />
      <PublicPreview page={page} values={values} zone={zone} components={values.componentIds.map((id) => name.get(id) ?? '')} />
    </FormModal>
  );
}
