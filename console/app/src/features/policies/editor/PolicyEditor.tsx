import { Button, Group, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../../../shared/forms/DurationInput';
import { TeamSelect } from '../../../shared/pick/Pickers';
import { Panel } from '../../../shared/ui/Panel';
import classes from '../Policies.module.css';
import { Simulator } from '../simulator/Simulator';
import { LevelsField } from './LevelsField';
import { simulated, type PolicyValues } from './values';

/** Milliseconds without typing after which the services are asked. */
const pause = 400;

interface PolicyEditorProps {
  form: UseFormReturnType<PolicyValues>;
  saving?: boolean;
  onSave: (values: PolicyValues) => void;
}

/** What a policy says, and beside it whom it would page. */
export function PolicyEditor({ form, saving, onSave }: PolicyEditorProps) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(form.values, pause);
  const policy = simulated(settled);
  return (
    <form onSubmit={form.onSubmit(onSave)} noValidate>
      <div className={classes.beside}>
        <Stack>
          <Panel title={t('policies.basics')}>
            <Stack gap="sm">
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
                <TextInput label={t('common.name')} required {...form.getInputProps('name')} />
                <TeamSelect label={t('policies.team')} {...form.getInputProps('teamId')} />
              </SimpleGrid>
              <Textarea label={t('common.description')} minRows={1} autosize {...form.getInputProps('description')} />
            </Stack>
          </Panel>
          <Panel title={t('policies.ladder')}>
            <LevelsField form={form} />
          </Panel>
          <Panel title={t('policies.around')}>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
              <NumberInput
                label={t('policies.repeatCount')}
                min={0}
                max={9}
                allowDecimal={false}
                {...form.getInputProps('repeatCount')}
                onChange={(value) => form.setFieldValue('repeatCount', Number(value) || 0)}
              />
              <DurationInput
                label={form.values.repeatCount > 0 ? t('policies.repeatDelay') : t('policies.endDelay')}
                {...form.getInputProps('repeatDelaySeconds')}
              />
              <DurationInput
                label={t('policies.ackTimeout')}
                description={t('policies.ackTimeoutHelp')}
                placeholder={t('policies.never')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                {...form.getInputProps('ackTimeoutSeconds')}
              />
            </SimpleGrid>
          </Panel>
          <Group justify="flex-end">
            <Button type="submit" loading={saving}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
        <div className={classes.sticky}>
          <Panel title={t('simulator.title')}>
            <Simulator subject={policy && { policy }} />
          </Panel>
        </div>
      </div>
    </form>
  );
}
