import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../i18n';
import { Loaded } from '../../../shared/ui/Loaded';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import { templatesQuery, type Template } from './api';
import { WordsModal } from './WordsModal';

/** The audiences of the console's texts; one that is new to it comes last, by its name. */
const known = [
  'post',
  'page',
  'subscriber',
  'maintenance',
  'customer',
  'support',
  'person',
  'internal',
  'stakeholder',
  'leadership',
  'room',
  'channel',
  'markdown',
];

/** Everything that Muster says by itself, by audience; each text in every language. */
export function WordsPanel() {
  const { t } = useTranslation();
  const templates = useQuery(templatesQuery);
  const [open, setOpen] = useState<Template>();
  return (
    <Stack>
      <Text size="sm" c="dimmed" maw={760}>
        {t('rules.text.words')}
      </Text>
      <Loaded query={templates} rows={8}>
        {(list) =>
          audiences(list).map((group) => (
            <Group key={group} name={group} list={list.filter(({ key }) => key.startsWith(`${group}.`))} onOpen={setOpen} />
          ))
        }
      </Loaded>
      {open && (
        <WordsModal
          key={`${open.key} ${open.language}`}
          template={open}
          others={(templates.data ?? []).filter(({ key, language }) => key === open.key && language !== open.language)}
          onOpen={setOpen}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Stack>
  );
}

function audiences(list: Template[]): string[] {
  const present = [...new Set(list.map(({ key }) => key.split('.')[0] ?? key))];
  return [...known.filter((name) => present.includes(name)), ...present.filter((name) => !known.includes(name))];
}

interface GroupProps {
  name: string;
  list: Template[];
  onOpen: (template: Template) => void;
}

function Group({ name, list, onOpen }: GroupProps) {
  const { t, i18n } = useTranslation();
  const titleOf = useTemplateTitle();
  const title = i18n.exists(`words.group.${name}`) ? t(`words.group.${name}`) : name;
  const keys = [...new Set(list.map(({ key }) => key))];
  if (keys.length === 0) return null;
  return (
    <Panel flush title={title}>
      <Rows label={title}>
        {keys.map((key) => {
          const texts = list.filter((template) => template.key === key);
          return (
            <Row
              key={key}
              title={titleOf(key)}
              meta={
                texts.some(({ shipped }) => !shipped)
                  ? t('words.changed', {
                      languages: texts
                        .filter(({ shipped }) => !shipped)
                        .map(({ language }) => languageName(language))
                        .join(', '),
                    })
                  : t('rules.shipped')
              }
              side={texts.map((template) => (
                <Button
                  key={template.language}
                  size="xs"
                  variant={template.shipped ? 'default' : 'light'}
                  aria-label={`${titleOf(key)}: ${languageName(template.language)}`}
                  onClick={() => onOpen(template)}
                >
                  {languageName(template.language)}
                </Button>
              ))}
            />
          );
        })}
      </Rows>
    </Panel>
  );
}

export function languageName(language: string): string {
  return languages[language as keyof typeof languages] ?? language;
}

/** What a text is for; one that is new to the console is shown by its key. */
export function useTemplateTitle(): (key: string) => string {
  const { t, i18n } = useTranslation();
  return (key) => {
    const known = `words.of.${key.replaceAll('.', '_')}`;
    return i18n.exists(known) ? t(known) : key;
  };
}
