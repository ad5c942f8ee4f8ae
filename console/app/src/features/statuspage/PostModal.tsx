import { Checkbox, Select, SimpleGrid } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FormModal } from '../../shared/forms/FormModal';
import {
  addPostUpdate,
  componentsQuery,
  componentStatuses,
  postsKey,
  postStatuses,
  writePost,
  type Post,
  type PostValues,
  type StatusPage,
} from './api';
import { PostWords } from './PostWords';

interface PostModalProps {
  page: StatusPage;
  post?: Post;
  onClose: () => void;
}

/** A post by hand, or something to add to one, in every language of the page. */
export function PostModal({ page, post, onClose }: PostModalProps) {
  const { t } = useTranslation();
  const components = useQuery(componentsQuery(page.id)).data ?? [];
  const empty = Object.fromEntries(page.languages.map((language) => [language, '']));
  const form = useForm<PostValues>({
    initialValues: {
      title: empty,
      body: empty,
      status: post?.status ?? 'INVESTIGATING',
      components: {},
      deliver: true,
    },
  });
  return (
    <FormModal
      opened
      size="lg"
      onClose={onClose}
      title={post ? t('statuspage.addUpdate') : t('statuspage.addPost')}
      form={form}
      send={(values) => {
        const said = { ...values, body: filled(values.body), title: filled(values.title) };
        return post ? addPostUpdate(post.id, said) : writePost(page.id, said);
      }}
      touches={[postsKey, ['comms', 'pages']]}
      submitLabel={t('statuspage.publish')}
    >
      <Select
        label={t('common.status')}
        allowDeselect={false}
        data={postStatuses.map((value) => ({ value, label: t(`state.postStatus.${value}`) }))}
        {...form.getInputProps('status')}
      />
      <PostWords form={form} languages={page.languages} titlePath={post ? undefined : 'title'} bodyPath="body" />
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="xs">
        {components.map((component) => (
          <Select
            key={component.id}
            label={component.name}
            placeholder={t('statuspage.unchanged')}
            clearable
            data={componentStatuses.map((value) => ({ value, label: t(`state.componentStatus.${value}`) }))}
            value={form.values.components[component.id] ?? null}
            onChange={(status) => form.setFieldValue('components', changed(form.values.components, component.id, status))}
          />
        ))}
      </SimpleGrid>
      <Checkbox label={t('statuspage.deliver')} {...form.getInputProps('deliver', { type: 'checkbox' })} />
    </FormModal>
  );
}

/** The statuses with that of one component replaced, or taken out. */
function changed(statuses: Record<string, string>, id: string, status: string | null): Record<string, string> {
  const others = Object.entries(statuses).filter(([known]) => known !== id);
  return Object.fromEntries(status ? [...others, [id, status]] : others);
}

function filled(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));
}
