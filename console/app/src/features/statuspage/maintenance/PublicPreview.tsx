import { Paper, SimpleGrid, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fromLocalInput } from '../../../shared/time/localInput';
import type { StatusPage } from '../api';
import type { PlanValues } from './plan';

interface PublicPreviewProps {
  page: StatusPage;
  values: PlanValues;
  /** Names of the components chosen. */
  components: string[];
  zone: string;
}

/** The announcement as visitors will read it, in each language and in the zone of the page. */
export function PublicPreview({ page, values, components, zone }: PublicPreviewProps) {
  const { t, i18n } = useTranslation();
  return (
    <section aria-label={t('maintenance.preview')}>
      <Text fw={600} size="sm" mb={6}>
        {t('maintenance.preview')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: page.languages.length > 1 ? 2 : 1 }}>
        {page.languages.map((language) => {
          const say = i18n.getFixedT(language);
          const title = values.title[language]?.trim();
          const body = values.body[language]?.trim();
          return (
            <Paper key={language} withBorder p="sm" lang={language}>
              {title ? <Title order={4}>{title}</Title> : <Text c="dimmed">{t('maintenance.noWords')}</Text>}
              <Text size="sm" c="dimmed">
                {say('state.postStatus.SCHEDULED')} ·{' '}
                {say('maintenance.planned', {
                  from: shown(values.scheduledFor, zone, page.zone, language),
                  until: shown(values.scheduledUntil, zone, page.zone, language),
                })}
              </Text>
              {components.length > 0 && (
                <Text size="sm" c="dimmed">
                  {say('maintenance.affected', { names: components.join(', ') })}
                </Text>
              )}
              {body && (
                <Text mt={6} style={{ whiteSpace: 'pre-wrap' }}>
                  {body}
                </Text>
              )}
            </Paper>
          );
        })}
      </SimpleGrid>
    </section>
  );
}

function shown(value: string, from: string, zone: string, language: string): string {
  const at = fromLocalInput(value, from);
  if (!at) return '–';
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone: zone,
  }).format(Date.parse(at));
}
