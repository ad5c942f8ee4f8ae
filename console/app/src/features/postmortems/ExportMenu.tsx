import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const formats = ['md', 'html', 'pdf', 'json'] as const;
const languages = { en: 'English', ru: 'Русский' };
type Language = keyof typeof languages;

/** The post-mortem as a file, its headings in the reader's language unless another one is chosen. */
export function ExportMenu({ id }: { id: string }) {
  const { t, i18n } = useTranslation();
  const [chosen, setChosen] = useState<Language>();
  const language = chosen ?? (i18n.language.startsWith('ru') ? 'ru' : 'en');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} />}
          rightSection={<IconChevronDown size={14} />}
        >
          {t('exporting.button')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={`/api/postmortem/v1/postmortems/${id}/export.${format}?language=${language}`}
            download
          >
            {t(`exporting.${format}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('exporting.language')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(value) => setChosen(value as Language)}>
          {(Object.keys(languages) as Language[]).map((each) => (
            <Menu.RadioItem key={each} value={each} lang={each} closeMenuOnClick={false}>
              {languages[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
