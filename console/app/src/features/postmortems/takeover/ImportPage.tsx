import { Anchor, Button, Checkbox, FileInput, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFieldErrors } from '../../../shared/forms/useFieldErrors';
import { useSend } from '../../../shared/forms/useSend';
import { Failure } from '../../../shared/ui/Loaded';
import { PageHeader } from '../../../shared/ui/PageHeader';
import { Panel } from '../../../shared/ui/Panel';
import { postmortemsKey } from '../api';
import { look, take } from './api';
import { IncidentSelect } from './IncidentSelect';
import { PreviewPanel } from './PreviewPanel';

/** The service takes no more characters than this. */
const longest = 1_000_000;

/** Takes a post-mortem over from Markdown, after a look at what goes where. */
export default function ImportPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const fieldErrors = useFieldErrors();
  const [file, setFile] = useState<File | null>(null);
  const [markdown, setMarkdown] = useState('');
  const [incident, setIncident] = useState<string | null>(null);
  const [replace, setReplace] = useState(false);
  const preview = useSend(() => look(markdown, incident), { quiet: true });
  const taking = useSend(() => take(markdown, incident ?? '', replace), {
    quiet: true,
    touches: [postmortemsKey],
    said: t('takeover.taken'),
    onDone: ({ id }) => void navigate({ to: `/post-mortems/${id}` } as never),
  });
  const error = taking.error ?? preview.error;
  const errors: Record<string, string> = error ? fieldErrors(error) : {};

  function start(change: () => void) {
    change();
    setReplace(false);
    preview.reset();
    taking.reset();
  }

  async function choose(chosen: File | null) {
    const text = chosen ? await textOf(chosen) : '';
    start(() => {
      setFile(chosen);
      setMarkdown(text);
    });
  }

  return (
    <>
      <PageHeader
        title={t('takeover.title')}
        text={t('takeover.text')}
        parent={{ to: '/post-mortems', label: t('postmortems.title') }}
      />
      <Stack>
        <Panel>
          <Stack gap="sm">
            <FileInput
              label={t('takeover.file')}
              accept=".md,.markdown,.txt,text/markdown,text/plain"
              leftSection={<IconFileUpload size={16} />}
              clearable
              value={file}
              onChange={(chosen) => void choose(chosen)}
            />
            <Textarea
              label={t('takeover.or')}
              description={t('takeover.orText')}
              autosize
              minRows={4}
              maxRows={12}
              maxLength={longest}
              error={errors.markdown}
              value={markdown}
              onChange={({ currentTarget }) => start(() => setMarkdown(currentTarget.value))}
            />
            <IncidentSelect
              value={incident}
              error={errors.incidentId}
              onChange={(id) => start(() => setIncident(id))}
            />
            <Text size="sm" c="dimmed">
              {t('takeover.incidentText')}{' '}
              <Anchor component={Link} to="/incidents" size="sm" underline="always">
                {t('takeover.record')}
              </Anchor>
            </Text>
            {error && <Failure error={error} />}
            <Group justify="flex-end">
              <Button
                variant={preview.data ? 'default' : 'filled'}
                disabled={markdown.trim() === ''}
                loading={preview.isPending}
                onClick={() => preview.mutate()}
              >
                {t('takeover.look')}
              </Button>
            </Group>
          </Stack>
        </Panel>
        {preview.data && (
          <>
            <PreviewPanel preview={preview.data} />
            {preview.data.replaces && (
              <Checkbox
                label={t('takeover.replace')}
                description={t('takeover.replaceText')}
                checked={replace}
                onChange={({ currentTarget }) => setReplace(currentTarget.checked)}
              />
            )}
            <Group justify="flex-end">
              <Button
                disabled={!incident || (preview.data.replaces && !replace)}
                loading={taking.isPending}
                onClick={() => taking.mutate()}
              >
                {t('takeover.take')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </>
  );
}

function textOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsText(file);
  });
}
