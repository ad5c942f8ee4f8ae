import { Alert, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { IconDownload, IconVolume } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toProblem } from '../../api/problem';
import { isInstalled } from '../../push/device';
import { useInstall } from '../../push/install';
import { ring, soundIsOn, turnSound } from '../../push/sound';
import { ToneBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import { Panel } from '../../shared/ui/Panel';
import { useProblemText } from '../../shared/ui/useProblemText';
import { methodsQuery, type ContactMethod } from './api';
import { useDevice, type DeviceState } from './useDevice';

/** Pages as notifications of this device: on and off, its sound, and the console as an app. */
export function DevicePanel({ personId }: { personId: string }) {
  const { t } = useTranslation();
  const methods = useQuery(methodsQuery(personId));
  return (
    <Panel title={t('push.title')}>
      <Stack gap="sm">
        <Loaded query={methods} rows={1}>
          {({ items }) => <Notifying personId={personId} methods={items} />}
        </Loaded>
        <Sound />
        <Install />
      </Stack>
    </Panel>
  );
}

const stuck = new Set<DeviceState>(['unsupported', 'home-screen-first', 'denied']);

function Notifying({ personId, methods }: { personId: string; methods: ContactMethod[] }) {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const { state, turnOn, turnOff, refused } = useDevice(personId, methods);
  const failure = turnOn.error && !refused ? problemText(toProblem(turnOn.error)) : undefined;
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap" align="start">
        <Text size="sm">{t(`push.state.${state}`)}</Text>
        {state === 'on' && <ToneBadge tone="good">{t('push.on')}</ToneBadge>}
      </Group>
      {refused && <Alert>{t('push.refused')}</Alert>}
      {failure && <Alert color="red" title={failure.title}>{failure.text}</Alert>}
      {!stuck.has(state) && (
        <Group>
          {state !== 'on' && (
            <Button loading={turnOn.isPending} onClick={() => turnOn.mutate()}>
              {t(state === 'waiting' ? 'push.again' : 'push.turnOn')}
            </Button>
          )}
          {state !== 'off' && (
            <Button variant="default" loading={turnOff.isPending} onClick={() => turnOff.mutate()}>
              {t('push.turnOff')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}

function Sound() {
  const { t } = useTranslation();
  const [on, setOn] = useState(soundIsOn);
  return (
    <Group justify="space-between">
      <Switch
        label={t('push.sound')}
        description={t('push.soundHelp')}
        checked={on}
        onChange={({ currentTarget: { checked } }) => {
          turnSound(checked);
          setOn(checked);
        }}
      />
      <Button variant="default" size="xs" leftSection={<IconVolume size={15} />} onClick={() => void ring()}>
        {t('push.testSound')}
      </Button>
    </Group>
  );
}

/** Browsers that offer nothing have it in their menu. */
function Install() {
  const { t } = useTranslation();
  const install = useInstall();
  if (isInstalled()) return null;
  return (
    <Group justify="space-between">
      <Text size="sm" c="dimmed">
        {t(install ? 'push.installHelp' : 'push.installByMenu')}
      </Text>
      {install && (
        <Button variant="default" size="xs" leftSection={<IconDownload size={15} />} onClick={install}>
          {t('push.install')}
        </Button>
      )}
    </Group>
  );
}
