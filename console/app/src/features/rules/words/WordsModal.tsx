import { Alert, Button, Group, Menu, Modal, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMediaQuery } from '@mantine/hooks';
import { modals } from '@mantine/modals';
import { IconHistory, IconRestore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { FormModal } from '../../../shared/forms/FormModal';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { useSend } from '../../../shared/forms/useSend';
import { Time } from '../../../shared/time/Time';
import { changeWords, resetWords, templatesKey, templateVersionsQuery, type Template, type Words } from './api';
import { PreviewPane, usePreview } from './PreviewPane';
import { languageName, useTemplateTitle } from './WordsPanel';

interface WordsModalProps {
  template: Template;
  onClose: () => void;
}

/** The words of a text: to be changed by administrators, seen with example values by managers, read by the rest. */
export function WordsModal({ template, onClose }: WordsModalProps) {
  const mayChange = useRole('admin');
  return mayChange ? <Editor template={template} onClose={onClose} /> : <Reader template={template} onClose={onClose} />;
}

function Editor({ template, onClose }: WordsModalProps) {
  const { t } = useTranslation();
  const titleOf = useTemplateTitle();
  const form = useForm<Words>({
    initialValues: { subject: template.subject ?? '', body: template.body },
    validate: {
      subject: (subject) => (template.subject === null || subject.trim() ? null : t('common.required')),
      body: (body) => (body.trim() ? null : t('common.required')),
    },
  });
  const preview = usePreview(template, form.values, true);
  const field = (name: keyof Words) => {
    const props = form.getInputProps(name);
    return { ...props, error: props.error ?? preview.wrong[name] };
  };
  const body = useRef<HTMLTextAreaElement>(null);

  function insert(variable: string) {
    const tag = `{{${variable}}}`;
    const area = body.current;
    const [from, to] = area ? [area.selectionStart, area.selectionEnd] : [form.values.body.length, form.values.body.length];
    form.setFieldValue('body', form.values.body.slice(0, from) + tag + form.values.body.slice(to));
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + tag.length, from + tag.length);
    });
  }

  return (
    <FormModal
      opened
      size={980}
      onClose={onClose}
      title={`${titleOf(template.key)}: ${languageName(template.language)}`}
      form={form}
      send={(words) => changeWords(template, words)}
      touches={[templatesKey]}
      submitLabel={t('rules.putInForce')}
    >
      <Origin template={template} onUse={(words) => form.setValues(words)} onReset={onClose} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Stack gap="xs">
          {template.subject !== null && (
            <TextInput label={t('rules.words.subject')} lang={template.language} required {...field('subject')} />
          )}
          <Textarea
            ref={body}
            label={t('rules.words.body')}
            lang={template.language}
            required
            minRows={8}
            maxRows={18}
            spellCheck
            {...field('body')}
          />
          <Variables names={template.variables} onInsert={insert} />
        </Stack>
        <PreviewPane template={template} preview={preview} />
      </SimpleGrid>
    </FormModal>
  );
}

function Reader({ template, onClose }: WordsModalProps) {
  const { t } = useTranslation();
  useReturnFocus();
  const titleOf = useTemplateTitle();
  const narrow = useMediaQuery('(max-width: 30em)', undefined, { getInitialValueInEffect: false });
  const previews = useRole('manager');
  const preview = usePreview(template, { subject: template.subject ?? '', body: template.body }, previews);
  return (
    <Modal
      opened
      size="lg"
      fullScreen={narrow}
      onClose={onClose}
      title={`${titleOf(template.key)}: ${languageName(template.language)}`}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Text size="xs" c="dimmed">
          {t('rules.readOnly', { roles: t('rules.who.admin') })}
        </Text>
        {previews ? (
          <PreviewPane template={template} preview={preview} />
        ) : (
          <>
            {template.subject !== null && <Text fw={650}>{template.subject}</Text>}
            <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {template.body}
            </Text>
          </>
        )}
      </Stack>
    </Modal>
  );
}

interface OriginProps extends Pick<WordsModalProps, 'template'> {
  onUse: (words: Words) => void;
  onReset: () => void;
}

/** Which words these are, and the way back to earlier ones. */
function Origin({ template, onUse, onReset }: OriginProps) {
  const { t } = useTranslation();
  const versions = useQuery(templateVersionsQuery(template)).data ?? [];
  const reset = useSend(() => resetWords(template), { touches: [templatesKey], said: t('common.saved'), onDone: onReset });

  function confirmReset() {
    modals.openConfirmModal({
      title: t('rules.words.reset'),
      children: t('rules.words.resetText'),
      labels: { confirm: t('rules.words.reset'), cancel: t('common.cancel') },
      onConfirm: () => reset.mutate(),
    });
  }

  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" c="dimmed" component="div">
        {template.shipped ? (
          t('rules.shipped')
        ) : (
          <>
            {t('rules.words.version', { version: template.version })} · {template.editedBy?.name},{' '}
            <Time at={template.editedAt} as="both" />
          </>
        )}
      </Text>
      <Group gap={6}>
        {versions.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="xs" variant="subtle" leftSection={<IconHistory size={15} />}>
                {t('rules.words.earlier')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
              {versions.map((old) => (
                <Menu.Item key={old.version} onClick={() => onUse({ subject: old.subject ?? '', body: old.body })}>
                  {t('rules.words.version', { version: old.version })} · {old.editedBy?.name}, <Time at={old.editedAt} />
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {!template.shipped && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconRestore size={15} />}
            loading={reset.isPending}
            onClick={confirmReset}
          >
            {t('rules.words.reset')}
          </Button>
        )}
      </Group>
    </Group>
  );
}

interface VariablesProps {
  names: string[];
  onInsert: (name: string) => void;
}

function Variables({ names, onInsert }: VariablesProps) {
  const { t } = useTranslation();
  return (
    <Alert title={t('rules.words.variables')} p="xs">
      <Text size="xs" mb={6}>
        {t('rules.words.variablesText', { braces: '{{name}}' })}
      </Text>
      <Group gap={4}>
        {names.map((name) => (
          <Button
            key={name}
            size="compact-xs"
            variant="default"
            ff="monospace"
            aria-label={t('rules.words.insert', { name })}
            onClick={() => onInsert(name)}
          >
            {name}
          </Button>
        ))}
      </Group>
    </Alert>
  );
}
