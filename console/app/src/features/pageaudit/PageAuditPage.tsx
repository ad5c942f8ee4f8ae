import { Stack } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { PageHeader } from '../../shared/ui/PageHeader';
import { Panel } from '../../shared/ui/Panel';
import { Rows } from '../../shared/ui/Rows';
import { differenceList, pageAuditQuery } from './api';
import { DifferenceRow } from './DifferenceRow';
import { Standing } from './Standing';

/** What an independent look at all pages found: those that should have gone out and those that did. */
export default function PageAuditPage() {
  const { t } = useTranslation();
  const audit = useQuery(pageAuditQuery);
  const differences = useInfiniteQuery(differenceList());
  return (
    <>
      <PageHeader title={t('pageAudit.title')} text={t('pageAudit.text')} />
      <Stack>
        <Loaded query={audit} rows={1}>
          {(data) => <Standing audit={data} />}
        </Loaded>
        <Panel title={t('pageAudit.differences')} flush>
          <Loaded query={differences}>
            {(list) =>
              list.length === 0 ? (
                <EmptyState icon={IconShieldCheck} title={t('pageAudit.none')} text={t('pageAudit.noneText')} />
              ) : (
                <Rows label={t('pageAudit.differences')}>
                  {list.map((difference) => (
                    <DifferenceRow key={difference.id} difference={difference} />
                  ))}
                </Rows>
              )
            }
          </Loaded>
          <LoadMore {...differences} />
        </Panel>
      </Stack>
    </>
  );
}
