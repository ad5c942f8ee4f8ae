import { Fieldset, Select, SimpleGrid, Stack, Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../../../shared/forms/DurationInput';
import { FormModal } from '../../../shared/forms/FormModal';
import { componentStatuses } from '../../statuspage/api';
import { touched } from '../api';
import { publicTitles, severities, type CommsPolicy } from '../model';
import type { EditorProps } from '../RulesPanel';
import { ApprovalFields, PublishFields } from './PublishFields';
import { SpeakingFields } from './SpeakingFields';

export function CommsRulesModal({ book, current, onClose }: EditorProps<CommsPolicy>) {
  const { t } = useTranslation();
  const form = useForm<CommsPolicy>({ initialValues: current.rules });
  const statuses = componentStatuses.map((value) => ({ value, label: t(`state.componentStatus.${value}`) }));
  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={t('rules.edit.communication')}
      form={form}
      send={(values) => book.publish(values, current.version)}
      touches={[...touched(book.kind), ['comms', 'clocks']]}
      submitLabel={t('rules.putInForce')}
    >
      <Select
        label={t('rules.publicTitle')}
        allowDeselect={false}
        data={publicTitles.map((value) => ({ value, label: t(`rules.titles.${value}`) }))}
        {...form.getInputProps('publicTitle')}
      />
      {severities.map((severity) => {
        const field = (name: string) => form.getInputProps(`severities.${severity}.${name}`);
        const flag = (name: string) => form.getInputProps(`severities.${severity}.${name}`, { type: 'checkbox' });
        return (
          <Fieldset key={severity} legend={t(`severity.${severity}`)}>
            <Stack gap="xs">
              <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs">
                <DurationInput label={t('rules.firstPublic')} placeholder={t('rules.byCadence')} {...field('firstPublicPostSeconds')} />
                <DurationInput label={t('rules.publicEvery')} placeholder={t('rules.never')} {...field('publicCadenceSeconds')} />
                <DurationInput label={t('rules.internalEvery')} placeholder={t('rules.never')} {...field('internalCadenceSeconds')} />
              </SimpleGrid>
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
                <Select label={t('rules.componentStatus')} allowDeselect={false} data={statuses} {...field('componentStatus')} />
                <Select label={t('rules.whileMonitoring')} allowDeselect={false} data={statuses} {...field('whileMonitoring')} />
              </SimpleGrid>
              <PublishFields form={form} severity={severity} />
              <Switch label={t('rules.tellManagersLong')} {...flag('tellManagers')} />
            </Stack>
          </Fieldset>
        );
      })}
      <ApprovalFields form={form} />
      <SpeakingFields form={form} />
    </FormModal>
  );
}
