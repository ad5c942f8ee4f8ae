import { Button } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRole } from '../../../session/session';
import { Time } from '../../../shared/time/Time';
import { StateBadge } from '../../../shared/ui/Badges';
import { EmptyState } from '../../../shared/ui/EmptyState';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import type { StatusPage } from '../api';
import { importList } from './api';
import { ImportRun } from './ImportRun';
import { SourceModal } from './SourceModal';

/** Brings a page over from another Statuspage: read it, look at what would happen, start. */
export function ImportsPanel({ page }: { page: StatusPage }) {
  const { t } = useTranslation();
  const imports = useInfiniteQuery(importList(page.id));
  const decides = useRole('admin');
  const [reading, setReading] = useState(false);
  const [chosen, setChosen] = useState<string>();
  if (chosen) {
    return <ImportRun page={page} id={chosen} decides={decides} onBack={() => setChosen(undefined)} />;
  }
  return (
    <Panel
      flush
      title={t('imports.title')}
      actions={
        decides && (
          <Button size="xs" leftSection={<IconPackageImport size={15} />} onClick={() => setReading(true)}>
            {t('imports.add')}
          </Button>
        )
      }
    >
      <Loaded query={imports}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconPackageImport} title={t('imports.none')} text={t('imports.noneText')} />
          ) : (
            <Rows label={t('imports.title')}>
              {list.map((run) => (
                <Row
                  key={run.id}
                  title={run.baseUrl ?? t('imports.origin.UPLOAD')}
                  meta={
                    <>
                      {run.startedBy.name} · <Time at={run.createdAt} as="absolute" />
                    </>
                  }
                  side={
                    <>
                      <StateBadge kind="importState" state={run.state} />
                      <Button
                        size="xs"
                        variant="default"
                        aria-label={`${t('imports.open')}: ${run.baseUrl ?? t('imports.origin.UPLOAD')}`}
                        onClick={() => setChosen(run.id)}
                      >
                        {t('imports.open')}
                      </Button>
                    </>
                  }
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...imports} />
      {reading && <SourceModal page={page} onClose={() => setReading(false)} onRead={({ id }) => setChosen(id)} />}
    </Panel>
  );
}
