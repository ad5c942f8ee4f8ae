import { Alert, SegmentedControl, SimpleGrid, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withNonce } from '../../../app/nonce';
import { toProblem } from '../../../api/problem';
import { useFieldErrors } from '../../../shared/forms/useFieldErrors';
import { Skeletons } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { useProblemText } from '../../../shared/ui/useProblemText';
import type { StatusPage } from '../api';
import { languageName } from '../maintenance/WordsFields';
import { previewKey, previewPage, type PageChanges } from './api';
import classes from './PagePreview.module.css';

const pause = 600;

interface PagePreviewProps {
  page: StatusPage;
  /** What is not saved yet. */
  changes: PageChanges;
  /** Whether each screen that is drawn is dark. */
  screens?: boolean[];
}

/** The page with what is not saved yet, on a light and on a dark screen. */
export function PagePreview({ page, changes, screens = [false, true] }: PagePreviewProps) {
  const { t } = useTranslation();
  // As text, for it is made anew with each drawing and is news only when it says something else.
  const [text] = useDebouncedValue(JSON.stringify(changes), pause);
  const languages = changes.settings?.languages ?? page.languages;
  const [chosen, setLanguage] = useState<string>();
  const language = chosen && languages.includes(chosen) ? chosen : (languages[0] ?? 'en');
  return (
    <Panel
      title={t('look.preview')}
      wraps
      actions={
        languages.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t('look.previewLanguage')}
            value={language}
            onChange={setLanguage}
            data={languages.map((tag) => ({ value: tag, label: languageName(tag) }))}
          />
        )
      }
    >
      <SimpleGrid cols={{ base: 1, sm: screens.length }}>
        {screens.map((dark) => (
          <Screen key={String(dark)} page={page} changes={text} language={language} dark={dark} />
        ))}
      </SimpleGrid>
    </Panel>
  );
}

interface ScreenProps {
  page: StatusPage;
  /** As JSON. */
  changes: string;
  language: string;
  dark: boolean;
}

function Screen({ page, changes, language, dark }: ScreenProps) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const fieldErrors = useFieldErrors();
  const [shown, setShown] = useState('');
  const preview = useQuery({
    queryKey: [...previewKey(page.id), changes, language, dark],
    queryFn: () => previewPage(page.id, { ...(JSON.parse(changes) as PageChanges), language, dark }),
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
  });
  const label = t(dark ? 'look.onDark' : 'look.onLight');
  const problem = preview.error ? problemText(toProblem(preview.error)) : undefined;
  const wrong = preview.error ? Object.values(fieldErrors(preview.error)) : [];
  if (preview.data && preview.data.html !== shown) setShown(preview.data.html);
  return (
    <div aria-busy={preview.isFetching}>
      <Text size="sm" fw={600} mb={6}>
        {label}
      </Text>
      {problem && (
        <Alert color="yellow" mb="xs" title={problem.title}>
          {wrong.length > 0 ? wrong.join(' ') : problem.text}
        </Alert>
      )}
      {shown === '' && !problem && <Skeletons rows={6} />}
      {shown !== '' && (
        <iframe
          className={classes.screen}
          title={t('look.previewOf', { name: page.name, screen: label })}
          sandbox=""
          srcDoc={withNonce(shown)}
        />
      )}
    </div>
  );
}
