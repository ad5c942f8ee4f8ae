import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { FormModal } from '../../shared/forms/FormModal';
import { Failure } from '../../shared/ui/Loaded';
import { fromLocalInput } from '../../shared/time/localInput';
import {
  addPostUpdate,
  componentsQuery,
  componentStatuses,
  postsKey,
  postStatuses,
  writePost,
  type Component,
  type Post,
  type PostValues,
  type StatusPage,
} from './api';
import { CannedSelect } from './canned/CannedSelect';
import { useFindings } from './checks';
import { FindingsNotice } from './FindingsNotice';
import { PostWords } from './PostWords';
import { publicationsKey, useRehearsal } from './publishing/api';
import { Outlook } from './publishing/Outlook';
import { TestButton } from './publishing/TestButton';

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
      nextUpdateAt: '',
      expectedAt: '',
    },
  });
  const [seen, setSeen] = useState(false);
  const [about, setAbout] = useState<string[]>([]);
  const { zone } = useReader();
  const said = spoken(form.values, zone);
  const findings = useFindings({ pageId: page.id, postId: post?.id ?? null, ...said });
  const thought = { pageId: page.id, postId: post?.id, ...said, deliver: form.values.deliver };
  const { rehearsal, error } = useRehearsal(thought);
  const unseen = findings.length > 0 && !seen;
  return (
    <FormModal
      opened
      size="xl"
      onClose={onClose}
      title={post ? t('statuspage.addUpdate') : t('statuspage.addPost')}
      form={form}
      send={(values) => {
        const acknowledged = unseen ? [] : [...new Set(findings.map(({ code }) => code))];
        const words = { ...values, ...spoken(values, zone), acknowledged };
        return post ? addPostUpdate(post.id, words) : writePost(page.id, words);
      }}
      touches={[postsKey, publicationsKey, ['comms', 'pages']]}
      submitLabel={t('statuspage.publish')}
    >
      <CannedSelect
        pageId={page.id}
        statuses={postStatuses}
        onPick={({ title, body, status, deliver, componentIds }) => {
          setAbout(componentIds);
          form.setValues({
            ...(post ? {} : { title: { ...empty, ...title } }),
            body: { ...empty, ...body },
            deliver,
            ...(status ? { status } : {}),
          });
        }}
      />
      <Select
        label={t('common.status')}
        allowDeselect={false}
        data={postStatuses.map((value) => ({ value, label: t(`state.postStatus.${value}`) }))}
        {...form.getInputProps('status')}
      />
      <PostWords form={form} languages={page.languages} titlePath={post ? undefined : 'title'} bodyPath="body" />
      <SimpleGrid cols={{ base: 1, xs: 2 }} verticalSpacing="xs">
        {foremost(components, about).map((component) => (
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
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          type="datetime-local"
          label={t('findings.nextUpdateAt')}
          description={t('findings.zone', { zone })}
          {...form.getInputProps('nextUpdateAt')}
        />
        <TextInput
          type="datetime-local"
          label={t('findings.expectedAt')}
          description={t('findings.zone', { zone })}
          {...form.getInputProps('expectedAt')}
        />
      </SimpleGrid>
      <FindingsNotice findings={findings} seen={seen} onSeen={setSeen} />
      <Checkbox label={t('statuspage.deliver')} {...form.getInputProps('deliver', { type: 'checkbox' })} />
      {error && <Failure error={error} />}
      {rehearsal && (
        <>
          <Outlook rehearsal={rehearsal} brief />
          <TestButton thought={thought} />
        </>
      )}
    </FormModal>
  );
}

/** Those that the words are about come first. */
function foremost(components: Component[], about: string[]): Component[] {
  return [...components].sort((a, b) => Number(about.includes(b.id)) - Number(about.includes(a.id)));
}

/** What is said, without empty languages, its times as instants. */
function spoken({ title, body, status, components, nextUpdateAt, expectedAt }: PostValues, zone: string) {
  return {
    title: filled(title),
    body: filled(body),
    status,
    components,
    nextUpdateAt: fromLocalInput(nextUpdateAt ?? '', zone),
    expectedAt: fromLocalInput(expectedAt ?? '', zone),
  };
}

/** The statuses with that of one component replaced, or taken out. */
function changed(statuses: Record<string, string>, id: string, status: string | null): Record<string, string> {
  const others = Object.entries(statuses).filter(([known]) => known !== id);
  return Object.fromEntries(status ? [...others, [id, status]] : others);
}

function filled(words: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''));
}
