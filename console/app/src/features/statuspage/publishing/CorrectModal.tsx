import { Checkbox, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { postsKey } from '../api';
import { PostWords } from '../PostWords';
import { correct, type PostUpdate } from './api';

interface CorrectModalProps {
  postId: string;
  update: PostUpdate;
  languages: string[];
  onClose: () => void;
}

/** Other words for something public; the earlier ones stay readable beside them. */
export function CorrectModal({ postId, update, languages, onClose }: CorrectModalProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: {
      body: Object.fromEntries(languages.map((language) => [language, update.body[language] ?? ''])),
      deliver: false,
    },
  });
  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={t('publishing.correctTitle')}
      form={form}
      send={({ body, deliver }) =>
        correct(postId, update.id, Object.fromEntries(Object.entries(body).filter(([, text]) => text.trim() !== '')), deliver)
      }
      touches={[postsKey]}
      submitLabel={t('publishing.correct')}
    >
      <Text size="sm" c="dimmed">
        {t('publishing.correctHelp')}
      </Text>
      <PostWords form={form} languages={languages} bodyPath="body" />
      <Checkbox label={t('publishing.correctDeliver')} {...form.getInputProps('deliver', { type: 'checkbox' })} />
    </FormModal>
  );
}
