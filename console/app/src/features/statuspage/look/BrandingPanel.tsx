import { ActionIcon, Alert, Button, ColorInput, Fieldset, Group, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm, type UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../../api/problem';
import { useFieldErrors } from '../../../shared/forms/useFieldErrors';
import { useSend } from '../../../shared/forms/useSend';
import { Panel } from '../../../shared/ui/Panel';
import { useProblemText } from '../../../shared/ui/useProblemText';
import type { StatusPage } from '../api';
import { languageName } from '../maintenance/WordsFields';
import { brandingKey, brandingValues, changeBranding, previewKey, type Branding, type BrandingValues } from './api';

interface BrandingPanelProps {
  page: StatusPage;
  branding: Branding;
  onChange: (values: BrandingValues) => void;
}

/** Colours, links and own rules; the service refuses what could not be read. */
export function BrandingPanel({ page, branding, onChange }: BrandingPanelProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const fieldErrors = useFieldErrors();
  const form = useForm<BrandingValues>({ initialValues: brandingValues(branding), onValuesChange: onChange });
  const save = useSend((values: BrandingValues) => changeBranding(page.id, values), {
    touches: [brandingKey(page.id), previewKey(page.id)],
    said: t('look.saved'),
    quiet: true,
    onDone: (_, values) => {
      form.setInitialValues(values);
      form.resetDirty(values);
    },
  });
  const submit = (values: BrandingValues) =>
    save.mutate(values, { onError: (failure) => form.setErrors(fieldErrors(failure)) });
  const problem = save.error ? problemText(toProblem(save.error)) : undefined;
  return (
    <Panel title={t('look.branding')}>
      <form onSubmit={form.onSubmit(submit)} noValidate>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Colours form={form} screen="light" />
            <Colours form={form} screen="dark" />
          </SimpleGrid>
          <Links form={form} at="headerLinks" languages={page.languages} />
          <Links form={form} at="footerLinks" languages={page.languages} />
          <Textarea
            label={t('look.css')}
            description={t('look.cssHelp')}
            autosize
            minRows={3}
            maxRows={14}
            maxLength={8000}
            spellCheck={false}
            ff="monospace"
            {...form.getInputProps('css')}
          />
          {problem && (
            <Alert color="red" role="alert" title={problem.title}>
              {problem.text}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" disabled={!form.isDirty()} onClick={() => form.reset()}>
              {t('look.undo')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Panel>
  );
}

type BrandingForm = UseFormReturnType<BrandingValues>;

function Colours({ form, screen }: { form: BrandingForm; screen: 'light' | 'dark' }) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t(screen === 'dark' ? 'look.onDark' : 'look.onLight')}>
      <Stack gap="xs">
        {(['brand', 'link', 'background'] as const).map((colour) => (
          <ColorInput
            key={colour}
            label={t(`look.colour.${colour}`)}
            placeholder={t('look.shipped')}
            format="hex"
            fixOnBlur={false}
            eyeDropperButtonProps={{ 'aria-label': t('look.pick', { colour: t(`look.colour.${colour}`) }) }}
            {...form.getInputProps(`${screen}.${colour}`)}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}

interface LinksProps {
  form: BrandingForm;
  at: 'headerLinks' | 'footerLinks';
  languages: string[];
}

function Links({ form, at, languages }: LinksProps) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t(`look.${at}`)}>
      <Stack gap="sm">
        {form.values[at].map((_, index) => (
          <Group key={index} align="flex-end" gap="xs" wrap="wrap">
            {languages.map((language) => (
              <TextInput
                key={language}
                label={t('look.linkLabel', { language: languageName(language) })}
                lang={language}
                maxLength={40}
                {...form.getInputProps(`${at}.${index}.label.${language}`)}
                value={form.values[at][index]?.label[language] ?? ''}
              />
            ))}
            <TextInput
              label={t('look.linkUrl')}
              type="url"
              placeholder="https://"
              style={{ flex: 1 }}
              miw={180}
              {...form.getInputProps(`${at}.${index}.url`)}
            />
            <ActionIcon
              size="lg"
              aria-label={t('look.linkRemove', { number: index + 1 })}
              onClick={() => form.removeListItem(at, index)}
            >
              <IconTrash size={17} />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="subtle"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={15} />}
          onClick={() => form.insertListItem(at, { label: {}, url: '' })}
        >
          {t('look.linkAdd')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
