import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { PublicWords } from '../warroom/dialogs/PublicWords';
import type { NowValues } from './now';

interface NowFieldsProps<Values> {
  form: UseFormReturnType<Values>;
  /** Drills and private incidents never reach the public. */
  mayTell: boolean;
}

/** Since when the trouble lasts, and what the public is told first. */
export function NowFields<Values extends NowValues>({ form, mayTell }: NowFieldsProps<Values>) {
  const { t } = useTranslation();
  const { zone } = useReader();
  return (
    <>
      <TextInput
        type="datetime-local"
        label={t('warroom.startedAt', { zone })}
        description={t('declaring.startHelp')}
        {...form.getInputProps('startedAt')}
      />
      {mayTell && <PublicWords form={form as never} label={(language) => t('declaring.firstWords', { language })} />}
    </>
  );
}
