import { TextInput } from '@mantine/core';
import type { GetInputPropsReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';

/** What a version is listed as. */
export function NameField(props: GetInputPropsReturnType) {
  const { t } = useTranslation();
  return <TextInput label={t('rules.name')} description={t('rules.nameHelp')} maxLength={100} {...props} />;
}
