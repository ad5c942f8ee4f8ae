import { ActionIcon, Button, Group, Menu } from '@mantine/core';
import { IconBookmark, IconDots, IconPencil, IconTrash, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { isNarrowed, keptFilter, savedQuery, type IncidentFilter } from './filter';
import { SaveFilterModal } from './SaveFilterModal';
import { removeFilter, savedFiltersKey, savedFiltersQuery, type SavedFilter } from './savedFilters';

interface SavedFiltersProps {
  filter: IncidentFilter;
  onChoose: (filter: IncidentFilter) => void;
}

const same = (one: IncidentFilter, other: IncidentFilter) => canonical(one) === canonical(other);
const canonical = (filter: IncidentFilter) => JSON.stringify(Object.entries(filter).sort(([one], [other]) => one.localeCompare(other)));

/** Filters that this person keeps and those that everybody has. */
export function SavedFilters({ filter, onChoose }: SavedFiltersProps) {
  const { t } = useTranslation();
  const [saving, setSaving] = useState<{ kept?: SavedFilter }>();
  const kept = useQuery(savedFiltersQuery).data ?? [];
  const query = savedQuery(filter);
  const isKept = kept.some((one) => same(keptFilter(one.query), filter));
  return (
    <Group gap={6} mb="sm" role="group" aria-label={t('incidents.savedFilters')}>
      {kept.map((one) => (
        <Kept
          key={one.id}
          kept={one}
          chosen={same(keptFilter(one.query), filter)}
          onChoose={() => onChoose(keptFilter(one.query))}
          onChange={() => setSaving({ kept: one })}
        />
      ))}
      {isNarrowed(filter) && !filter.day && !isKept && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconBookmark size={14} />} onClick={() => setSaving({})}>
          {t('incidents.saveFilter')}
        </Button>
      )}
      {saving && (
        <SaveFilterModal query={saving.kept?.query ?? query} kept={saving.kept} onClose={() => setSaving(undefined)} />
      )}
    </Group>
  );
}

interface KeptProps {
  kept: SavedFilter;
  chosen: boolean;
  onChoose: () => void;
  onChange: () => void;
}

function Kept({ kept, chosen, onChoose, onChange }: KeptProps) {
  const { t } = useTranslation();
  const remove = useSend(() => removeFilter(kept.id), { touches: [savedFiltersKey] });
  return (
    <Button.Group>
      <Button
        size="compact-sm"
        variant={chosen ? 'filled' : 'default'}
        aria-pressed={chosen}
        title={kept.mine ? undefined : t('incidents.filterOf', { name: kept.owner.name })}
        leftSection={kept.shared && <IconUsers size={13} aria-label={t('incidents.shared')} />}
        onClick={onChoose}
      >
        {kept.name}
      </Button>
      {kept.mine && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={26} variant="default" aria-label={t('incidents.filterActions', { name: kept.name })}>
              <IconDots size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={15} />} onClick={onChange}>
              {t('incidents.changeFilter')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => remove.mutate()}>
              {t('common.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </Button.Group>
  );
}
