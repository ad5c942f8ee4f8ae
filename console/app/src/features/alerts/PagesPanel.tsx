import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import type { PageView } from './api';
import { useWhyText } from './useWhyText';

interface PagesPanelProps {
  pages: UseInfiniteQueryResult<PageView[]>;
  /** Somebody wants to see the proof of a person's pages. */
  onProof: (personId: string) => void;
}

/** Who was paged, and what they answered. */
export function PagesPanel({ pages, onProof }: PagesPanelProps) {
  const { t } = useTranslation();
  return (
    <Panel flush title={t('alerts.pages')}>
      <Loaded query={pages} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconUserOff} title={t('alerts.noPages')} text={t('alerts.noPagesText')} />
          ) : (
            <Rows label={t('alerts.pages')}>
              {list.map((page) => (
                <PageLine key={page.id} page={page} onProof={() => onProof(page.personId)} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...pages} />
    </Panel>
  );
}

function PageLine({ page, onProof }: { page: PageView; onProof: () => void }) {
  const { t } = useTranslation();
  const why = useWhyText();
  return (
    <Row
      title={page.personName}
      meta={
        <>
          {why(page)} · <Time at={page.createdAt} as="both" />
          {page.answeredAt && (
            <>
              {' · '}
              {t('alerts.answered')} <Time at={page.answeredAt} as="absolute" />
              {page.answeredVia && ` (${t(`alerts.via.${page.answeredVia}`, { defaultValue: page.answeredVia })})`}
            </>
          )}
        </>
      }
      side={
        <>
          <StateBadge kind="pageState" state={page.status} />
          <Button variant="subtle" size="xs" onClick={onProof}>
            {t('alerts.ledger')}
          </Button>
        </>
      }
    />
  );
}
