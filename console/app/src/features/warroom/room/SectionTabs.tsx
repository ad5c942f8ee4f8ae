import { Stack, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CountBadge } from '../../../shared/ui/CountBadge';
import type { IncidentDetail } from '../api';
import classes from './Room.module.css';
import { sections } from './sections';

interface SectionTabsProps {
  detail: IncidentDetail;
  shown: string;
  onShow: (key: string) => void;
}

/** Everything beside the timeline, a tab each, with a scroll area of its own. */
export function SectionTabs({ detail, shown, onShow }: SectionTabsProps) {
  const { t } = useTranslation();
  return (
    <Tabs value={shown} onChange={(key) => key && onShow(key)} keepMounted={false} className={classes.sections}>
      <Tabs.List className={classes.tabs}>
        {sections.map(({ key, label, waiting }) => (
          <Tabs.Tab
            key={key}
            value={key}
            className={classes.sectionTab}
            rightSection={<CountBadge count={waiting?.(detail) ?? 0} />}
          >
            {t(label)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {sections.map(({ key, content }) => (
        <Tabs.Panel key={key} value={key} className={classes.column} tabIndex={0}>
          <Stack>{content(detail)}</Stack>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
