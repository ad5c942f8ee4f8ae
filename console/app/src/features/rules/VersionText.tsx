import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import type { Version } from './api';

/** Which version this is, what it is called, and who put it in force when. */
export function VersionText({ kind, version }: { kind: string; version: Version<unknown> }) {
  const { t } = useTranslation();
  const name = useVersionName(kind)(version.name);
  return (
    <Text size="sm" component="div">
      <Text span inherit fw={650}>
        {version.version === 0 ? name : t('rules.version', { version: version.version, name })}
      </Text>
      <Text span inherit c="dimmed">
        {' · '}
        {version.by === null ? (
          t('rules.shipped')
        ) : (
          <>
            {version.by}, <Time at={version.at} as="both" />
          </>
        )}
      </Text>
    </Text>
  );
}

/** What ships is called in the reader's language, what people named as they named it. */
export function useVersionName(kind: string): (name: string) => string {
  const { t, i18n } = useTranslation();
  return (name) => {
    const known = `rules.preset.${kind}.${name}.name`;
    if (name === 'custom') return t('rules.custom');
    return i18n.exists(known) ? t(known) : name;
  };
}
