import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlaceFilter } from './Navigation';
import { sections } from './navigation';
import classes from './CommandPalette.module.css';
import { useCommands } from './useCommands';
import { useFound } from './useFound';

/** Ctrl/Cmd+K: go anywhere, do the usual things, find an incident or a service by name. */
export function CommandPalette() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const allowed = usePlaceFilter();
  const [text, setText] = useState('');
  const commands = useCommands();
  const found = useFound(text);

  const places: SpotlightActionData[] = sections
    .flatMap((section) => section.places)
    .filter(allowed)
    .map((place) => ({
      id: place.to,
      label: t(place.label),
      leftSection: <place.icon size={18} stroke={1.7} />,
      onClick: () => void navigate({ to: place.to }),
    }));

  const groups: SpotlightActionGroupData[] = [
    { group: t('palette.actions'), actions: commands },
    { group: t('palette.places'), actions: places },
    ...(found.length > 0 ? [{ group: t('palette.found'), actions: found }] : []),
  ];

  return (
    <Spotlight
      actions={groups}
      shortcut={['mod + K']}
      query={text}
      onQueryChange={setText}
      nothingFound={t('palette.nothing')}
      highlightQuery
      classNames={{ action: classes.action, actionDescription: classes.actionDescription }}
      attributes={{ content: { 'aria-label': t('palette.open') } }}
      scrollable
      maxHeight={420}
      limit={14}
      searchProps={{
        leftSection: <IconSearch size={18} />,
        placeholder: t('palette.placeholder'),
        'aria-label': t('palette.placeholder'),
      }}
    />
  );
}
