import { Alert, Button, Group, Progress, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSend } from '../../../shared/forms/useSend';
import { StateBadge, ToneBadge } from '../../../shared/ui/Badges';
import { Choice } from '../../../shared/ui/Choice';
import { Loaded } from '../../../shared/ui/Loaded';
import { LoadMore } from '../../../shared/ui/LoadMore';
import { Panel } from '../../../shared/ui/Panel';
import { Row, Rows } from '../../../shared/ui/Rows';
import { WideTable } from '../../../shared/ui/WideTable';
import type { StatusPage } from '../api';
import { goesOn, importQuery, importsKey, itemList, removeImport, startImport, type ImportAction, type PageImport } from './api';
import { actions, progressOf, summed } from './summed';

interface ImportRunProps {
  page: StatusPage;
  id: string;
  decides: boolean;
  onBack: () => void;
}

/** One import: what would happen, how far it is, what became of it. */
export function ImportRun({ page, id, decides, onBack }: ImportRunProps) {
  const { t } = useTranslation();
  const run = useQuery(importQuery(page.id, id));
  return (
    <Stack>
      <Group>
        <Button size="xs" variant="subtle" leftSection={<IconArrowLeft size={15} />} onClick={onBack}>
          {t('imports.title')}
        </Button>
      </Group>
      <Loaded query={run}>{(known) => <Run page={page} run={known} decides={decides} onGone={onBack} />}</Loaded>
    </Stack>
  );
}

interface RunProps {
  page: StatusPage;
  run: PageImport;
  decides: boolean;
  onGone: () => void;
}

function Run({ page, run, decides, onGone }: RunProps) {
  const { t } = useTranslation();
  const touches = [importsKey(page.id)];
  const start = useSend(() => startImport(page.id, run.id), { touches });
  const remove = useSend(() => removeImport(page.id, run.id), { touches, onDone: onGone });
  return (
    <>
      <Panel
        title={
          <Group gap="xs" style={{ overflowWrap: 'anywhere' }}>
            {run.baseUrl ?? t('imports.origin.UPLOAD')} <StateBadge kind="importState" state={run.state} />
          </Group>
        }
        wraps
        actions={
          decides && (
            <>
              {run.state === 'READY' && (
                <Button size="xs" loading={start.isPending} onClick={() => start.mutate()}>
                  {t('imports.start')}
                </Button>
              )}
              <Button size="xs" variant="default" loading={remove.isPending} onClick={() => remove.mutate()}>
                {t(goesOn(run) ? 'imports.stop' : 'imports.forget')}
              </Button>
            </>
          )
        }
      >
        <Stack gap="sm">
          <Text size="sm">{t(`imports.says.${run.state}`)}</Text>
          {run.problem && (
            <Alert color="red" icon={<IconAlertTriangle size={18} />} title={t(`external.problem.${run.problem}`)} role="alert">
              {run.detail}
            </Alert>
          )}
          {run.state === 'RUNNING' && (
            <Progress value={progressOf(run.counts)} aria-label={t('imports.progress')} animated />
          )}
          {run.counts.length > 0 && <Counts run={run} />}
        </Stack>
      </Panel>
      {run.counts.length > 0 && <Items page={page} run={run} />}
    </>
  );
}

function Counts({ run }: { run: PageImport }) {
  const { t } = useTranslation();
  return (
    <WideTable label={t('imports.items')} minWidth={360}>
      <Table aria-label={t('imports.items')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('imports.what')}</Table.Th>
            {actions.map((action) => (
              <Table.Th key={action} scope="col">{t(`imports.action.${action}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {summed(run.counts).map(({ kind, counts }) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{t(`imports.kind.${kind}`)}</Table.Th>
              {actions.map((action) => (
                <Table.Td key={action}>{counts[action] ?? 0}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}

const tones = { CREATE: 'good', CHANGE: 'active', SKIP: 'quiet', FAIL: 'alarm' } as const;

function Items({ page, run }: { page: StatusPage; run: PageImport }) {
  const { t } = useTranslation();
  const [action, setAction] = useState('all');
  const chosen = action === 'all' ? undefined : (action as ImportAction);
  const items = useInfiniteQuery(itemList(page.id, run.id, chosen, run.state));
  const reason = (word: string) => t(`imports.reason.${word.replaceAll('.', '-')}`, word);
  return (
    <Panel
      flush
      wraps
      title={t('imports.items')}
      actions={
        <Choice
          label={t('imports.show')}
          size="xs"
          value={action}
          onChange={setAction}
          data={[
            { value: 'all', label: t('imports.all') },
            ...actions.map((value) => ({ value, label: t(`imports.action.${value}`) })),
          ]}
        />
      }
    >
      <Loaded query={items}>
        {(list) =>
          list.length === 0 ? (
            <Text c="dimmed" p="md">
              {t('imports.noItems')}
            </Text>
          ) : (
            <Rows label={t('imports.items')}>
              {list.map((item) => (
                <Row
                  key={`${item.kind} ${item.externalId}`}
                  title={item.name}
                  meta={
                    <>
                      {t(`imports.kind.${item.kind}`)}
                      {item.reason && ` · ${reason(item.reason)}`}
                    </>
                  }
                  side={<ToneBadge tone={tones[item.action]}>{t(`imports.action.${item.action}`)}</ToneBadge>}
                />
              ))}
            </Rows>
          )
        }
      </Loaded>
      <LoadMore {...items} />
    </Panel>
  );
}
