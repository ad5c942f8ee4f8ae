import { Group, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asLanguage, languages } from '../../i18n';
import { Time } from '../../shared/time/Time';
import { SeverityBadge } from '../../shared/ui/Badges';
import { CopyBlock } from '../../shared/ui/CopyBlock';
import { Panel } from '../../shared/ui/Panel';
import type { SupportBrief } from './api';

/** The talking points and the answer of one incident, in the language of the customer. */
export function BriefPanel({ brief }: { brief: SupportBrief }) {
  const { t, i18n } = useTranslation();
  const [chosen, setLanguage] = useState<string>(asLanguage(i18n.language) ?? 'en');
  const language = brief.words[chosen] ? chosen : (Object.keys(brief.words)[0] ?? chosen);
  const words = brief.words[language];
  return (
    <Panel
      title={`${brief.reference} ${brief.title}`}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('support.language', { reference: brief.reference })}
          value={language}
          onChange={setLanguage}
          data={Object.keys(brief.words).map((value) => ({ value, label: languages[value as keyof typeof languages] ?? value }))}
        />
      }
    >
      <Group gap="xs" mb="sm">
        <SeverityBadge severity={brief.severity} />
        <Text size="sm" c="dimmed">
          {t('support.revision', { number: brief.revision })} <Time at={brief.updatedAt} as="both" />
        </Text>
      </Group>
      {words && (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" lang={language}>
          <Stack gap={4}>
            <Text size="sm" fw={600}>
              {t('support.talkingPoints')}
            </Text>
            <CopyBlock text={words.talkingPoints} label={t('support.talkingPoints')} />
          </Stack>
          <Stack gap={4}>
            <Text size="sm" fw={600}>
              {t('support.answer')}
            </Text>
            <CopyBlock text={words.answer} label={t('support.answer')} />
          </Stack>
        </SimpleGrid>
      )}
    </Panel>
  );
}
