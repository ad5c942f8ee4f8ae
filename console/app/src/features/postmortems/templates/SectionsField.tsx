import { ActionIcon, Checkbox, Group, Paper, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../i18n';
import type { ShippedSection } from './api';
import type { FormSection } from './TemplateModal';

interface SectionsFieldProps {
  sections: FormSection[];
  shipped: ShippedSection[];
  onChange: (sections: FormSection[]) => void;
}

/** The sections of a template in their order, with words of their own where somebody wrote some. */
export function SectionsField({ sections, shipped, onChange }: SectionsFieldProps) {
  const { t } = useTranslation();
  const left = shipped.filter(({ key }) => sections.every((section) => section.key !== key));
  const change = (index: number, more: Partial<FormSection>) =>
    onChange(sections.map((section, at) => (at === index ? { ...section, ...more } : section)));
  const move = (index: number, by: number) => {
    const moved = [...sections];
    const [section] = moved.splice(index, 1);
    if (section) moved.splice(index + by, 0, section);
    onChange(moved);
  };
  return (
    <Stack mt="md" gap="xs" role="group" aria-label={t('templates.sectionsTitle')}>
      <Text fw={600}>{t('templates.sectionsTitle')}</Text>
      {sections.map((section, index) => {
        const words = shipped.find(({ key }) => key === section.key);
        const heading = words?.heading ?? section.key;
        return (
          <Paper key={section.key} withBorder p="xs">
            <Group justify="space-between" wrap="nowrap">
              <Text fw={600}>{heading}</Text>
              <Group gap={4} wrap="nowrap">
                <Checkbox
                  label={t('templates.required')}
                  checked={section.required}
                  onChange={(event) => change(index, { required: event.currentTarget.checked })}
                />
                <ActionIcon
                  variant="subtle"
                  disabled={index === 0}
                  aria-label={t('templates.up', { section: heading })}
                  onClick={() => move(index, -1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  disabled={index === sections.length - 1}
                  aria-label={t('templates.down', { section: heading })}
                  onClick={() => move(index, 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  disabled={sections.length === 1}
                  aria-label={t('templates.leaveOut', { section: heading })}
                  onClick={() => onChange(sections.filter((_, at) => at !== index))}
                >
                  <IconX size={16} />
                </ActionIcon>
              </Group>
            </Group>
            <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
              {Object.entries(languages).map(([tag, name]) => (
                <Stack key={tag} gap={4}>
                  <TextInput
                    size="xs"
                    label={`${t('templates.heading')}, ${name}`}
                    value={section.heading[tag] ?? ''}
                    onChange={(event) =>
                      change(index, { heading: { ...section.heading, [tag]: event.currentTarget.value } })
                    }
                  />
                  <TextInput
                    size="xs"
                    label={`${t('templates.hint')}, ${name}`}
                    value={section.hint[tag] ?? ''}
                    onChange={(event) => change(index, { hint: { ...section.hint, [tag]: event.currentTarget.value } })}
                  />
                </Stack>
              ))}
            </SimpleGrid>
          </Paper>
        );
      })}
      <Select
        label={t('templates.addSection')}
        searchable
        value={null}
        data={left.map(({ key, heading }) => ({ value: key, label: heading }))}
        onChange={(key) => key && onChange([...sections, { key, required: false, heading: {}, hint: {} }])}
      />
    </Stack>
  );
}
