import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShippedSection } from './api';
import type { FormSection } from './TemplateModal';

/** An empty post-mortem as the template would begin it. */
export function TemplatePreview({ sections, shipped }: { sections: FormSection[]; shipped: ShippedSection[] }) {
  const { t, i18n } = useTranslation();
  return (
    <Stack gap="xs">
      {sections.map((section) => {
        const words = shipped.find(({ key }) => key === section.key);
        return (
          <div key={section.key}>
            <Title order={3}>
              {section.heading[i18n.language] || words?.heading || section.key}
              {section.required && ` (${t('templates.required')})`}
            </Title>
            <Text c="dimmed">{section.hint[i18n.language] || words?.hint}</Text>
          </div>
        );
      })}
    </Stack>
  );
}
