import { Alert, Box, Paper, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withNonce } from '../../../app/nonce';
import { Failure, Skeletons } from '../../../shared/ui/Loaded';
import { knownIncidentsQuery, type Preview, type Template } from './api';
import type { LivePreview } from './usePreview';

const channels = ['plain', 'mail', 'slack', 'sms'] as const;
type Channel = (typeof channels)[number];

interface PreviewPaneProps {
  template: Template;
  preview: LivePreview;
  incidentId: string | null;
  onIncident: (id: string | null) => void;
}

/** How the words look on each channel, with example values or those of an incident. */
export function PreviewPane({ template, preview, incidentId, onIncident }: PreviewPaneProps) {
  const { t } = useTranslation();
  const { data, wrong, error } = preview;
  const [channel, setChannel] = useState<Channel>('plain');
  const incidents = useQuery(knownIncidentsQuery).data ?? [];
  const offered = channels.filter((name) => name !== 'mail' || template.subject !== null);
  return (
    <Box component="section" aria-label={t('words.preview')}>
      <Stack gap="xs">
        <Select
          label={t('words.withIncident')}
          placeholder={t('words.examples')}
          size="xs"
          clearable
          searchable
          data={incidents.map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` }))}
          value={incidentId}
          onChange={onIncident}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('words.preview')}
          value={channel}
          onChange={(name) => setChannel(name as Channel)}
          data={offered.map((value) => ({ value, label: t(`words.channel.${value}`) }))}
        />
        {error ? (
          <Failure error={error} />
        ) : Object.keys(wrong).length > 0 ? (
          <Text size="sm" c="dimmed">
            {t('words.broken')}
          </Text>
        ) : data ? (
          <Shown channel={channel} language={template.language} preview={data} />
        ) : (
          <Skeletons rows={3} />
        )}
      </Stack>
    </Box>
  );
}

interface ShownProps {
  channel: Channel;
  language: string;
  preview: Preview;
}

function Shown({ channel, language, preview }: ShownProps) {
  const { t } = useTranslation();
  const { missing, sms } = preview;
  return (
    <>
      {missing.length > 0 && (
        <Alert color="yellow" p="xs">
          {t('words.missing', { names: missing.join(', ') })}
        </Alert>
      )}
      {channel === 'mail' && preview.html ? (
        <iframe
          title={t('words.channel.mail')}
          sandbox=""
          srcDoc={withNonce(preview.html)}
          style={{ width: '100%', height: 360, border: '1px solid var(--mantine-color-default-border)', borderRadius: 8 }}
        />
      ) : (
        <Paper p="sm" bg="var(--mu-sunken)" lang={language} aria-live="polite">
          {channel === 'sms' && sms ? (
            <Segments {...sms} />
          ) : channel === 'slack' ? (
            <Words text={preview.slack} />
          ) : (
            <>
              {preview.subject !== null && (
                <Text fw={650} mb="xs" style={{ overflowWrap: 'anywhere' }}>
                  {preview.subject}
                </Text>
              )}
              <Words text={preview.body} />
            </>
          )}
        </Paper>
      )}
    </>
  );
}

function Words({ text }: { text: string | null }) {
  return (
    <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {text}
    </Text>
  );
}

function Segments({ encoding, units, segments }: NonNullable<Preview['sms']>) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {segments.map((segment, index) => (
        <Paper key={index} p="xs" withBorder>
          <Words text={segment} />
        </Paper>
      ))}
      <Text size="xs" c="dimmed">
        {t('words.segments', { count: segments.length, units, encoding })}
      </Text>
    </Stack>
  );
}
