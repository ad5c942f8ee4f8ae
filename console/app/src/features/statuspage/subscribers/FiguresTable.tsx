import { Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/ui/Loaded';
import { WideTable } from '../../../shared/ui/WideTable';
import { channels, figuresQuery, states } from './api';

/** How many subscribers there are of each channel, and where they stand. */
export function FiguresTable({ pageId }: { pageId: string }) {
  const { t } = useTranslation();
  const figures = useQuery(figuresQuery(pageId));
  return (
    <Loaded query={figures} rows={2}>
      {(list) => {
        const used = channels.filter((channel) => list.some((figure) => figure.channel === channel));
        const count = (channel: string, state: string) =>
          list.find((figure) => figure.channel === channel && figure.state === state)?.count ?? 0;
        return (
          used.length > 0 && (
            <WideTable label={t('subscribers.figures')} minWidth={420} px="sm">
              <Table fz="sm" aria-label={t('subscribers.figures')}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Td />
                    {states.map((state) => (
                      <Table.Th key={state} scope="col" ta="right">
                        {t(`state.subscriberState.${state}`)}
                      </Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {used.map((channel) => (
                    <Table.Tr key={channel}>
                      <Table.Th scope="row">{t(`subscribers.channel.${channel}`)}</Table.Th>
                      {states.map((state) => (
                        <Table.Td key={state} ta="right">
                          {count(channel, state)}
                        </Table.Td>
                      ))}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          )
        );
      }}
    </Loaded>
  );
}
