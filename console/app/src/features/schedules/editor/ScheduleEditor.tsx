import { Button, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { TeamSelect, ZoneSelect } from '../../../shared/pick/Pickers';
import { Panel } from '../../../shared/ui/Panel';
import classes from '../Schedule.module.css';
import { LayersEditor } from './LayersEditor';
import { PreviewPanel } from './PreviewPanel';
import type { ScheduleValues } from './values';

interface ScheduleEditorProps {
  form: UseFormReturnType<ScheduleValues>;
  saving?: boolean;
  onSave: (values: ScheduleValues) => void;
}

/** What a schedule says, and beside it what comes out of that. */
export function ScheduleEditor({ form, saving, onSave }: ScheduleEditorProps) {
  const { t } = useTranslation();
  return (
    <form onSubmit={form.onSubmit(onSave)} noValidate>
      <div className={classes.editor}>
        <Stack>
          <Panel title={t('editor.basics')}>
            <Stack gap="sm">
              <TextInput label={t('common.name')} required {...form.getInputProps('name')} />
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <TeamSelect label={t('policies.team')} {...form.getInputProps('teamId')} />
                <ZoneSelect label={t('editor.zone')} required {...form.getInputProps('zone')} />
              </SimpleGrid>
              <Textarea label={t('common.description')} minRows={1} {...form.getInputProps('description')} />
            </Stack>
          </Panel>
          <LayersEditor form={form} />
          <Group justify="flex-end">
            <Button type="submit" loading={saving}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
        <div className={classes.sticky}>
          <PreviewPanel values={form.values} />
        </div>
      </div>
    </form>
  );
}
