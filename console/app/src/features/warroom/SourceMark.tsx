import { IconApi, IconBrandSlack, IconPlugConnected, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Entry } from './timeline';

type Source = NonNullable<Entry['source']>;

const icons: Record<Exclude<Source, 'CONSOLE'>, Icon> = {
  SLACK: IconBrandSlack,
  API: IconApi,
  INTEGRATION: IconPlugConnected,
};

/** By which way an entry came; nothing for the console, where everybody writes, and for what is not known. */
export function SourceMark({ source }: { source: Entry['source'] }) {
  const { t } = useTranslation();
  if (!source || source === 'CONSOLE') return null;
  const Glyph = icons[source];
  const title = t('timeline.cameBy', { source: t(`timeline.source.${source}`) });
  return (
    <span role="img" aria-label={title} title={title} style={{ marginInlineStart: 4, verticalAlign: 'middle' }}>
      <Glyph size={12} aria-hidden />
    </span>
  );
}
