import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { useSend } from '../../../shared/forms/useSend';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHeader } from '../../../shared/ui/PageHeader';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import { retireTemplate, templatesKey, templatesQuery, type Template } from './api';
import { TemplateModal } from './TemplateModal';

/** The template for what no other fits stays. */
const fallback = 'default';

/** What post-mortems consist of, by severity and kind of incident. */
export default function TemplatesPage() {
  const { t, i18n } = useTranslation();
  const manages = useRole('admin', 'manager');
  const query = useQuery(templatesQuery);
  const retire = useSend(retireTemplate, { touches: [templatesKey], said: t('templates.retired') });
  const [editing, setEditing] = useState<Template | 'new'>();
  return (
    <>
      <PageHeader
        title={t('templates.title')}
        text={t('templates.text')}
        parent={{ to: '/post-mortems', label: t('postmortems.title') }}
        actions={
          manages && (
            <Button leftSection={<IconPlus size={14} />} onClick={() => setEditing('new')}>
              {t('templates.add')}
            </Button>
          )
        }
      />
      <Panel flush>
        <Loaded query={query}>
          {(templates) => (
            <Rows label={t('templates.title')}>
              {templates.map((template) => (
                <Row
                  key={template.key}
                  title={template.body.name[i18n.language] ?? template.body.name.en ?? template.key}
                  meta={
                    <>
                      {t(`templates.kind.${template.body.kind}`)}
                      {(template.body.severities ?? []).length > 0 && `, ${template.body.severities?.join(', ')}`}
                      {' · '}
                      {t('templates.sections', { count: template.body.sections.length })}
                      {' · '}
                      {t('templates.version', { version: template.version })}
                    </>
                  }
                  side={
                    manages && (
                      <Group gap="xs">
                        {template.key !== fallback && (
                          <Button size="xs" variant="subtle" onClick={() => retire.mutate(template.key)}>
                            {t('templates.retire')}
                          </Button>
                        )}
                        <Button size="xs" variant="default" onClick={() => setEditing(template)}>
                          {t('common.edit')}
                        </Button>
                      </Group>
                    )
                  }
                />
              ))}
            </Rows>
          )}
        </Loaded>
      </Panel>
      {editing && (
        <TemplateModal template={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
    </>
  );
}
