import { Alert, Group, SegmentedControl, SimpleGrid, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageNonce } from '../../../app/nonce';
import { toProblem } from '../../../api/problem';
import { Panel } from '../../../shared/ui/Panel';
import { useProblemText } from '../../../shared/ui/useProblemText';
import type { StatusPage } from '../api';
import { languageName } from '../maintenance/WordsFields';
import { previewKey, previewPage, type BrandingValues } from './api';
import classes from './PagePreview.module.css';

const pause = 600;

/** The page with what is not saved yet, on a light and on a dark screen. */
export function PagePreview({ page, branding }: { page: StatusPage; branding: BrandingValues }) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState(page.languages[0] ?? 'en');
  const [settled] = useDebouncedValue(branding, pause);
  return (
    <Panel
      title={t('look.preview')}
      actions={
        page.languages.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('look.previewLanguage')}
            value={language}
            onChange={setLanguage}
            data={page.languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
          />
        )
      }
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {[false, true].map((dark) => (
          <Screen key={String(dark)} page={page} branding={settled} language={language} dark={dark} />
        ))}
      </SimpleGrid>
    </Panel>
  );
}

interface ScreenProps {
  page: StatusPage;
  branding: BrandingValues;
  language: string;
  dark: boolean;
}

function Screen({ page, branding, language, dark }: ScreenProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const preview = useQuery({
    queryKey: [...previewKey(page.id), branding, language, dark],
    queryFn: () => previewPage(page.id, { branding, language, dark }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const label = t(dark ? 'look.onDark' : 'look.onLight');
  const problem = preview.error ? problemText(toProblem(preview.error)) : undefined;
  return (
    <div>
      <Group justify="space-between" mb={6}>
        <Text size="sm" fw={600}>
          {label}
        </Text>
      </Group>
      {problem && (
        <Alert color="yellow" mb="xs" title={problem.title}>
          {problem.text}
        </Alert>
      )}
      <iframe
        className={classes.screen}
        title={t('look.previewOf', { name: page.name, screen: label })}
        sandbox=""
        srcDoc={preview.data ? withNonce(preview.data.html) : ''}
      />
    </div>
  );
}

/** A page within ours lives under our policy: its style sheets need our nonce. */
function withNonce(html: string): string {
  return html.replaceAll('<style>', `<style nonce="${pageNonce()}">`);
}
