import { SegmentedControl, Stack } from '@mantine/core';
import { IconHeadset } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { briefList } from './api';
import { BriefPanel } from './BriefPanel';

/** What those who answer customers may say of each incident, to be copied. */
export default function SupportPage() {
  const { t } = useTranslation();
  const { incident } = useSearch({ strict: false }) as { incident?: string };
  const [open, setOpen] = useState(true);
  const briefs = useInfiniteQuery(briefList(open));
  return (
    <>
      <PageHeader title={t('support.title')} text={t('support.text')} />
      <SegmentedControl
        mb="md"
        aria-label={t('support.which')}
        value={open ? 'open' : 'over'}
        onChange={(which) => setOpen(which === 'open')}
        data={[
          { value: 'open', label: t('support.open') },
          { value: 'over', label: t('support.over') },
        ]}
      />
      <Loaded query={briefs} rows={4}>
        {(list) =>
          list.length === 0 ? (
            <Panel>
              <EmptyState icon={IconHeadset} title={t('support.none')} text={t('support.noneText')} />
            </Panel>
          ) : (
            <Stack>
              {[...list]
                .sort((a, b) => Number(b.incidentId === incident) - Number(a.incidentId === incident))
                .map((brief) => (
                  <BriefPanel key={brief.incidentId} brief={brief} />
                ))}
            </Stack>
          )
        }
      </Loaded>
      <LoadMore {...briefs} />
    </>
  );
}
