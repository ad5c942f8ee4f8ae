import { SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { pastMilestones, type PastValues } from './past';

/** When what is over began, was noticed and ended; the first and the last must be known. */
export function PastTimes<Values extends PastValues>({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useTranslation();
  const { zone } = useReader();
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        {pastMilestones.map((milestone) => (
          <TextInput
            key={milestone}
            type="datetime-local"
            label={t(`milestone.${milestone}`)}
            required={milestone === 'startedAt' || milestone === 'resolvedAt'}
            description={milestone === 'startedAt' ? zone : undefined}
            {...form.getInputProps(milestone)}
          />
        ))}
      </SimpleGrid>
      <Textarea label={t('warroom.rootCause')} {...form.getInputProps('rootCause')} />
    </>
  );
}
