import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import type { SpotlightActionData } from '@mantine/spotlight';
import { IconBellCheck, IconFlame, IconLanguage, IconMoon, IconSun } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openDeclare } from '../../features/incidents/declareStore';
import { asLanguage } from '../../i18n';
import { useRole } from '../../session/session';
import { useSwitchLanguage } from '../../session/useSwitchLanguage';

/** What can be done from anywhere. */
export function useCommands(): SpotlightActionData[] {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme();
  const responds = useRole('admin', 'manager', 'responder');
  const switchLanguage = useSwitchLanguage();
  const dark = scheme === 'dark';
  const commands: SpotlightActionData[] = [
    {
      id: 'colours',
      label: t(dark ? 'palette.light' : 'palette.dark'),
      leftSection: dark ? <IconSun size={18} /> : <IconMoon size={18} />,
      onClick: () => setColorScheme(dark ? 'light' : 'dark'),
    },
    {
      id: 'language',
      label: t('palette.otherLanguage'),
      leftSection: <IconLanguage size={18} />,
      onClick: () => switchLanguage(asLanguage(i18n.language) === 'ru' ? 'en' : 'ru'),
    },
  ];
  if (!responds) return commands;
  return [
    {
      id: 'declare',
      label: t('palette.declare'),
      leftSection: <IconFlame size={18} />,
      keywords: ['incident', 'declare', 'инцидент', 'объявить'],
      onClick: openDeclare,
    },
    {
      id: 'my-pages',
      label: t('palette.myPages'),
      leftSection: <IconBellCheck size={18} />,
      onClick: () => void navigate({ to: '/' }),
    },
    ...commands,
  ];
}
