import { Anchor, Button, Group, Switch, Table, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../session/reader';
import { Time } from '../../shared/time/Time';
import { SeverityBadge, ToneBadge } from '../../shared/ui/Badges';
import { Loaded } from '../../shared/ui/Loaded';
import { LoadMore } from '../../shared/ui/LoadMore';
import { Panel } from '../../shared/ui/Panel';
import { behindQuery, type Behind, type Metric } from './api';
import type { Part, Question } from './question';
import { useValue } from './useValue';

interface BehindPanelProps {
  metric: Metric;
  question: Question;
  /** Only what this part is made of. */
  part: Part | undefined;
  onAll: () => void;
}

/** The incidents or action items that a figure is made of. */
export function BehindPanel({ metric, question, part, onAll }: BehindPanelProps) {
  const { t } = useTranslation();
  const { zone } = useReader();
  const [narrow, setNarrow] = useState(false);
  const kind = metric.definition.kind;
  const items = kind === 'ON_TIME';
  const shares = metric.unit === 'SHARE';
  const behind = useInfiniteQuery(behindQuery(metric.key, question, zone, { hits: narrow ? !items : undefined, part }));
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (part) place.current?.focus();
  }, [part]);
  return (
    <div ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <Panel
        wraps
        title={t(items ? 'metrics.behindItems' : 'metrics.behindIncidents')}
        actions={
          <Group gap="xs">
            {part && (
              <Button size="xs" variant="light" rightSection={<IconX size={13} />} aria-label={t('drill.all', { part: part.label })} onClick={onAll}>
                {part.label}
              </Button>
            )}
            {shares && (
              <Switch
                label={t(items ? 'metrics.onlyLate' : 'metrics.onlyRecurring')}
                checked={narrow}
                onChange={(event) => setNarrow(event.currentTarget.checked)}
              />
            )}
          </Group>
        }
      >
        <Loaded query={behind}>
          {(list) =>
            list.length === 0 ? (
              <Text c="dimmed">{t('metrics.none')}</Text>
            ) : (
              <Table.ScrollContainer minWidth={560}>
                <Table>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t(items ? 'metrics.item' : 'metrics.incident')}</Table.Th>
                      <Table.Th>{t('incidents.severity')}</Table.Th>
                      <Table.Th>{t(`metrics.at.${metric.countedBy}`)}</Table.Th>
                      {kind !== 'COUNT' && <Table.Th ta="right">{t(`metrics.column.${kind}`)}</Table.Th>}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody className="numeric">
                    {list.map((row) => (
                      <Table.Tr key={row.id}>
                        <Table.Td>
                          {items ? (
                            <Anchor component={Link} to="/action-items" search={{ item: row.id } as never}>
                              {row.reference}
                            </Anchor>
                          ) : (
                            <Anchor component={Link} to={`/incidents/${row.incidentId}`}>
                              {row.reference}
                            </Anchor>
                          )}{' '}
                          {row.title === row.reference ? '' : row.title}
                        </Table.Td>
                        <Table.Td>
                          {row.severity ? <SeverityBadge severity={row.severity} /> : t('metrics.restricted')}
                        </Table.Td>
                        <Table.Td>
                          {row.at ? <Time at={row.at} as="absolute" /> : '–'}
                        </Table.Td>
                        {kind !== 'COUNT' && (
                          <Table.Td ta="right">
                            <Outcome row={row} kind={kind} />
                          </Table.Td>
                        )}
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            )
          }
        </Loaded>
        <LoadMore {...behind} />
      </Panel>
    </div>
  );
}

function Outcome({ row, kind }: { row: Behind; kind: Metric['definition']['kind'] }) {
  const { t } = useTranslation();
  const say = useValue();
  if (row.hit == null) return '–';
  if (kind === 'ON_TIME') return <ToneBadge tone={row.hit ? 'good' : 'alarm'}>{t(row.hit ? 'metrics.inTime' : 'metrics.late')}</ToneBadge>;
  if (kind !== 'RECURRENCE') return say(row.seconds, 'SECONDS');
  if (!row.earlierId) return '–';
  return (
    <Anchor component={Link} to={`/incidents/${row.earlierId}`}>
      {row.earlierReference}
    </Anchor>
  );
}
