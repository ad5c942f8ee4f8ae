import { Modal, SimpleGrid, Stack, Tabs, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { FormModal } from '../../../shared/forms/FormModal';
import { useReturnFocus } from '../../../shared/forms/useReturnFocus';
import { changeWords, templatesKey, type Template, type Words } from './api';
import { Comparison } from './Comparison';
import { Origin } from './Origin';
import { OtherLanguage } from './OtherLanguage';
import { PreviewPane } from './PreviewPane';
import { usePreview } from './usePreview';
import { Variables } from './Variables';
import { languageName, useTemplateTitle } from './WordsPanel';

interface WordsModalProps {
  template: Template;
  /** The same text in the other languages. */
  others: Template[];
  onOpen: (template: Template) => void;
  onClose: () => void;
}

/** The words of a text: to be changed by administrators, seen with example values by managers, read by the rest. */
export function WordsModal(props: WordsModalProps) {
  const mayChange = useRole('admin');
  return mayChange ? <Editor {...props} /> : <Reader {...props} />;
}

function Editor({ template, others, onOpen, onClose }: WordsModalProps) {
  const { t } = useTranslation();
  const [incidentId, setIncidentId] = useState<string | null>(null);
  const [earlier, setEarlier] = useState<Template>();
  const titleOf = useTemplateTitle();
  const form = useForm<Words>({
    initialValues: { subject: template.subject ?? '', body: template.body },
    validate: {
      subject: (subject) => (template.subject === null || subject.trim() ? null : t('common.required')),
      body: (body) => (body.trim() ? null : t('common.required')),
    },
  });
  const preview = usePreview(template, form.values, true, incidentId);
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
      <Origin template={template} onUse={(words) => form.setValues(words)} onCompare={setEarlier} onReset={onClose} />
      {earlier && <Comparison earlier={earlier} present={form.values} />}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        <Stack gap="xs">
          {template.subject !== null && (
            <TextInput label={t('words.subject')} lang={template.language} required {...field('subject')} />
          )}
          <Textarea
            ref={body}
            label={t('words.body')}
            lang={template.language}
            required
            minRows={8}
            maxRows={18}
            spellCheck
            {...field('body')}
          />
          <Variables names={template.variables} onInsert={insert} />
        </Stack>
        <Tabs defaultValue="preview" keepMounted={false}>
          <Tabs.List mb="xs">
            <Tabs.Tab value="preview">{t('words.preview')}</Tabs.Tab>
            {others.map(({ language }) => (
              <Tabs.Tab key={language} value={language}>
                {t('words.other', { language: languageName(language) })}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="preview">
            <PreviewPane template={template} preview={preview} incidentId={incidentId} onIncident={setIncidentId} />
          </Tabs.Panel>
          {others.map((other) => (
            <Tabs.Panel key={other.language} value={other.language}>
              <OtherLanguage template={other} onOpen={onOpen} />
            </Tabs.Panel>
          ))}
        </Tabs>
      </SimpleGrid>
    </FormModal>
  );
}

function Reader({ template, onClose }: WordsModalProps) {
  const { t } = useTranslation();
  const [incidentId, setIncidentId] = useState<string | null>(null);
  useReturnFocus();
  const titleOf = useTemplateTitle();
  const narrow = useMediaQuery('(max-width: 30em)', undefined, { getInitialValueInEffect: false });
  const previews = useRole('manager', 'responder');
  const preview = usePreview(template, { subject: template.subject ?? '', body: template.body }, previews, incidentId);
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
          <PreviewPane template={template} preview={preview} incidentId={incidentId} onIncident={setIncidentId} />
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
