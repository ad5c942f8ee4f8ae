import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../../shared/forms/FormModal';
import { peopleQuery } from '../../../shared/pick/catalogue';
import { PeopleSelect } from '../../../shared/pick/Pickers';
import { documentKey, type Document, type Section } from '../api';
import { outlineOf } from '../sections';
import { addComment, commentsKey } from './api';
import { selectedPassage } from './passage';

interface CommentFormProps {
  document: Document;
  section: Section;
  /** The first comment of the thread that is answered. */
  parentId?: string;
  onClose: () => void;
}

/** A remark on a section, or other words for a passage of it; whoever is named is told. */
export function CommentForm({ document, section, parentId, onClose }: CommentFormProps) {
  const { t } = useTranslation();
  const people = useQuery(peopleQuery).data ?? [];
  const form = useForm({
    initialValues: {
      text: '',
      quote: parentId ? '' : selectedPassage(section.markdown),
      replacement: '',
      mentions: [] as string[],
    },
  });
  const mention = (ids: string[]) => {
    const added = ids.find((id) => !form.values.mentions.includes(id));
    const name = people.find(({ id }) => id === added)?.name;
    const before = form.values.text;
    form.setFieldValue('mentions', ids);
    if (name) form.setFieldValue('text', `${before}${before && !before.endsWith(' ') ? ' ' : ''}@${name} `);
  };
  return (
    <FormModal
      opened
      onClose={onClose}
      title={t(parentId ? 'documents.answer' : 'documents.commentOn', {
        section: outlineOf(document, section.key).heading,
      })}
      form={form}
      send={({ text, quote, replacement, mentions }) =>
        addComment(document.id, {
          section: section.key,
          text,
          mentions,
          parentId,
          quote: quote || undefined,
          replacement: quote && replacement ? replacement : undefined,
        })
      }
      touches={[commentsKey(document.id), documentKey(document.id)]}
      submitLabel={t('documents.send')}
    >
      <Textarea label={t('documents.comment')} required autosize minRows={3} {...form.getInputProps('text')} />
      <PeopleSelect
        label={t('documents.mention')}
        {...form.getInputProps('mentions')}
        onChange={mention}
      />
      {!parentId && (
        <>
          <Textarea
            label={t('documents.quote')}
            description={t('documents.quoteHelp')}
            autosize
            {...form.getInputProps('quote')}
          />
          <Textarea
            label={t('documents.replacement')}
            description={t('documents.replacementHelp')}
            autosize
            disabled={!form.values.quote}
            {...form.getInputProps('replacement')}
          />
        </>
      )}
    </FormModal>
  );
}
