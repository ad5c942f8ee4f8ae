import { ActionIcon, Alert, Button, Group, Text, TextInput } from '@mantine/core';
import { IconMoon, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { DraftPanel } from '../../shared/forms/DraftPanel';
import { Loaded } from '../../shared/ui/Loaded';
import { DaysField } from '../schedules/editor/DaysField';
import { weekdayNames, weekdays } from '../schedules/weekdays';
import { quietHoursKey, quietHoursQuery, setQuietHours, type QuietWindow } from './api';

/** When this person wants no messages that can wait; urgent pages always come. */
export function QuietHoursPanel({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const hours = useQuery(quietHoursQuery(personId));
  return (
    <DraftPanel
      title={t('profile.quietHours')}
      stored={hours.data?.windows}
      send={(windows) => setQuietHours(personId, windows)}
      touches={[quietHoursKey(personId)]}
      complete={(windows) => windows.every(({ days, from, to }) => days.length > 0 && from && to)}
      help={
        hours.data && (
          <Alert icon={<IconMoon size={18} />} variant="light">
            {t('profile.quietHoursHelp')} {t('profile.quietZone', { zone: hours.data.zone })}
          </Alert>
        )
      }
      editor={(windows, onChange) => <Editor windows={windows} onChange={onChange} />}
    >
      <Loaded query={hours} rows={2}>
        {({ windows }) => <Shown windows={windows} />}
      </Loaded>
    </DraftPanel>
  );
}

function Shown({ windows }: { windows: QuietWindow[] }) {
  const { t } = useTranslation();
  const { language } = useReader();
  const names = weekdayNames(language, 'short');
  if (windows.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('profile.noQuietHours')}
      </Text>
    );
  }
  return (
    <>
      {windows.map(({ days, from, to }, index) => (
        <Text key={index} size="sm">
          {weekdays
            .filter((day) => days.includes(day))
            .map((day) => names[day])
            .join(', ')}
          : {from} – {to}
        </Text>
      ))}
    </>
  );
}

interface EditorProps {
  windows: QuietWindow[];
  onChange: (windows: QuietWindow[]) => void;
}

function Editor({ windows, onChange }: EditorProps) {
  const { t } = useTranslation();
  const change = (index: number, part: Partial<QuietWindow>) =>
    onChange(windows.map((window, place) => (place === index ? { ...window, ...part } : window)));
  return (
    <>
      {windows.map((window, index) => (
        <Group key={index} gap="xs" align="flex-end">
          <DaysField label={t('profile.quietDays')} value={window.days} onChange={(days) => change(index, { days })} />
          <TextInput
            type="time"
            w={120}
            label={t('profile.quietFrom')}
            value={window.from}
            onChange={({ currentTarget }) => change(index, { from: currentTarget.value })}
          />
          <TextInput
            type="time"
            w={120}
            label={t('profile.quietTo')}
            value={window.to}
            onChange={({ currentTarget }) => change(index, { to: currentTarget.value })}
          />
          <ActionIcon
            mb={5}
            aria-label={t('profile.removeQuietHours', { number: index + 1 })}
            onClick={() => onChange(windows.filter((_, place) => place !== index))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </Group>
      ))}
      <Button
        variant="subtle"
        size="xs"
        w="fit-content"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...windows, { days: [...weekdays], from: '22:00', to: '07:00' }])}
      >
        {t('profile.addQuietHours')}
      </Button>
    </>
  );
}
