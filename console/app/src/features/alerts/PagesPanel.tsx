import { Button, Collapse, Group, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp, IconUserOff } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { StateBadge } from '../../shared/ui/Badges';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { Row, Rows } from '../../shared/ui/Rows';
import { pageQuery, pagesOfAlert, type PageView } from './api';
import { useDescribe } from './useDescribe';

/** Who was paged, and for each page the proof: intent, attempts, receipts, answer. */
export function PagesPanel({ alertId }: { alertId: string }) {
  const { t } = useTranslation();
  const pages = useInfiniteQuery(pagesOfAlert(alertId));
  return (
    <Panel flush title={t('alerts.pages')}>
      <Loaded query={pages} rows={2}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState icon={IconUserOff} title={t('alerts.noPages')} text={t('alerts.noPagesText')} />
          ) : (
            <Rows label={t('alerts.pages')}>
              {list.map((page) => (
                <PageLine key={page.id} page={page} />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...pages} />
    </Panel>
  );
}

function PageLine({ page }: { page: PageView }) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure();
  return (
    <>
      <Row
        title={page.personName}
        meta={
          <>
            {t('alerts.levelOfRun', { level: page.level, run: page.run })} · <Time at={page.createdAt} as="both" />
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
            <Button
              variant="subtle"
              size="xs"
              aria-expanded={opened}
              rightSection={opened ? <IconChevronUp size={14} /> : <IconChevronDown size={14} />}
              onClick={toggle}
            >
              {t('alerts.ledger')}
            </Button>
          </>
        }
      />
      <Collapse expanded={opened}>{opened && <Ledger pageId={page.id} />}</Collapse>
    </>
  );
}

function Ledger({ pageId }: { pageId: string }) {
  const { t } = useTranslation();
  const describe = useDescribe();
  const page = useQuery(pageQuery(pageId));
  return (
    <Group px="md" pb="sm" display="block">
      <Loaded query={page} rows={3}>
        {({ ledger }) => (
          <Table.ScrollContainer minWidth={480}>
            <Table verticalSpacing={4} fz="sm">
              <Table.Tbody>
                {ledger.map((entry) => (
                  <Table.Tr key={entry.id}>
                    <Table.Td w={170}>
                      <Time at={entry.at} as="absolute" />
                    </Table.Td>
                    <Table.Td w={190}>
                      <Text size="sm" fw={600}>
                        {t(`alerts.ledgerKind.${entry.kind}`)}
                      </Text>
                    </Table.Td>
                    <Table.Td>{[entry.channel, describe(entry.detail)].filter(Boolean).join(' · ')}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Loaded>
    </Group>
  );
}
