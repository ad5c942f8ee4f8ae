import { Button, Chip, Group, MultiSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../../shared/ui/SearchField';
import { allKinds, allSources, everything, isNarrowed, type Kind, type Source, type Wanted } from './api';

/** Which entries of the timeline are shown. */
export function FilterBar({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const { t } = useTranslation();
  return (
    <Group mt="sm" gap="xs" role="search" aria-label={t('timeline.filter')}>
      <SearchField label={t('timeline.search')} value={wanted.words} onChange={(words) => onChange({ ...wanted, words })} />
      <MultiSelect
        size="xs"
        miw={180}
        flex={1}
        clearable
        aria-label={t('timeline.kinds')}
        placeholder={wanted.kinds.length === 0 ? t('timeline.anyKind') : undefined}
        data={allKinds.map((value) => ({ value, label: t(`warroom.kind.${value}`) }))}
        value={wanted.kinds}
        onChange={(kinds) => onChange({ ...wanted, kinds: kinds as Kind[] })}
      />
      <MultiSelect
        size="xs"
        miw={140}
        clearable
        aria-label={t('timeline.sources')}
        placeholder={wanted.sources.length === 0 ? t('timeline.anySource') : undefined}
        data={allSources.map((value) => ({ value, label: t(`timeline.source.${value}`) }))}
        value={wanted.sources}
        onChange={(sources) => onChange({ ...wanted, sources: sources as Source[] })}
      />
      <Chip size="xs" checked={wanted.pinned} onChange={(pinned) => onChange({ ...wanted, pinned })}>
        {t('warroom.pinned')}
      </Chip>
      {isNarrowed(wanted) && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconX size={14} />}
          onClick={() => onChange(everything)}
        >
          {t('timeline.showAll')}
        </Button>
      )}
    </Group>
  );
}
