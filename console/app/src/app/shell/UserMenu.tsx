import { Avatar, Group, Menu, SegmentedControl, Text, UnstyledButton, useMantineColorScheme } from '@mantine/core';
import { IconLogout, IconMail, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asLanguage, languages, type Language } from '../../i18n';
import { useSession } from '../../session/session';
import { useSwitchLanguage } from '../../session/useSwitchLanguage';

export function UserMenu() {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const session = useSession();
  const switchLanguage = useSwitchLanguage();
  return (
    <Menu position="bottom-end" width={264} shadow="md">
      <Menu.Target>
        <UnstyledButton aria-label={t('shell.account', { name: session.name })}>
          <Avatar name={session.name} color="pine" radius="xl" size={32} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Group px="sm" py={6} gap={0}>
          <div>
            <Text fw={650}>{session.name}</Text>
            <Text size="xs" c="dimmed">
              {session.email}
            </Text>
            <Text size="xs" c="dimmed">
              {session.roles.filter((role) => t(`role.${role}`) !== `role.${role}`).map((role) => t(`role.${role}`)).join(', ')}
            </Text>
          </div>
        </Group>
        <Menu.Divider />
        <Menu.Label>{t('shell.scheme')}</Menu.Label>
        <SegmentedControl
          fullWidth
          mx="xs"
          size="xs"
          aria-label={t('shell.scheme')}
          value={colorScheme}
          onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
          data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`shell.schemes.${value}`) }))}
        />
        <Menu.Label>{t('shell.language')}</Menu.Label>
        <SegmentedControl
          fullWidth
          mx="xs"
          mb="xs"
          size="xs"
          aria-label={t('shell.language')}
          value={asLanguage(i18n.language) ?? 'en'}
          onChange={(value) => switchLanguage(value as Language)}
          data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        />
        <Menu.Divider />
        <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={16} />}>
          {t('nav.profile')}
        </Menu.Item>
        {session.links.mail && (
          <Menu.Item component="a" href={session.links.mail} target="_blank" rel="noreferrer" leftSection={<IconMail size={16} />}>
            {t('shell.localMail')}
          </Menu.Item>
        )}
        <Menu.Item component="a" href="/logout" leftSection={<IconLogout size={16} />}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
