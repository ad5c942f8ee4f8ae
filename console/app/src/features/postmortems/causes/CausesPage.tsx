import { Badge, Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { Loaded } from '../../../shared/ui/Loaded';
import { PageHeader } from '../../../shared/ui/PageHeader';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import { categoriesQuery, examplesOf } from '../../analyses/api';
import type { Catalogue, Category } from './api';
import { CategoryModal } from './CategoryModal';

const catalogues: Catalogue[] = ['FACTOR', 'FISHBONE'];
const step = 10;

/** The categories of contributing factors and of fishbones. */
export default function CausesPage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader
        title={t('causes.title')}
        text={t('causes.text')}
        parent={{ to: '/post-mortems', label: t('postmortems.title') }}
      />
      <Stack>
        {catalogues.map((catalogue) => (
          <CataloguePanel key={catalogue} catalogue={catalogue} />
        ))}
      </Stack>
    </>
  );
}

function CataloguePanel({ catalogue }: { catalogue: Catalogue }) {
  const { t, i18n } = useTranslation();
  const administers = useRole('admin');
  const query = useQuery(categoriesQuery(catalogue));
  const [editing, setEditing] = useState<Category | 'new'>();
  const last = Math.max(0, ...(query.data ?? []).map(({ position }) => position)) + step;
  const examples = (category: Category) => examplesOf([category], category.key, i18n.language).join('; ');
  const nameOf = ({ names, key }: Category) => names[i18n.language] ?? names.en ?? key;
  return (
    <Panel
      flush
      wraps
      title={t(`causes.catalogue.${catalogue}`)}
      actions={
        administers && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setEditing('new')}>
            {t('causes.add')}
          </Button>
        )
      }
    >
      <Loaded query={query}>
        {(categories) => (
          <Rows label={t(`causes.catalogue.${catalogue}`)}>
            {categories.map((category) => (
              <Row
                key={category.key}
                title={nameOf(category)}
                meta={
                  <>
                    {category.key}
                    {category.retired && (
                      <Badge ml="xs" size="sm" color="gray" variant="light">
                        {t('causes.isRetired')}
                      </Badge>
                    )}
                    {examples(category) && (
                      <Text size="xs" c="dimmed">
                        {t('causes.examplesAre', { examples: examples(category) })}
                      </Text>
                    )}
                  </>
                }
                side={
                  administers && (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`${t('common.edit')}: ${nameOf(category)}`}
                      onClick={() => setEditing(category)}
                    >
                      {t('common.edit')}
                    </Button>
                  )
                }
              />
            ))}
          </Rows>
        )}
      </Loaded>
      {editing && (
        <CategoryModal
          catalogue={catalogue}
          category={editing === 'new' ? undefined : editing}
          last={last}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Panel>
  );
}
