import { Anchor, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SeverityBadge, ToneBadge } from '../../shared/ui/Badges';
import type { Figures, GroupBy } from './api';
import type { Part, Severity } from './question';

interface BreakdownProps {
  figures: Figures;
  by: GroupBy;
  say: (value: number | null | undefined) => string;
  /** Shows what one of the groups is made of. */
  onOpen: (part: Part) => void;
}

/** The figure of each severity, service or team. */
export function Breakdown({ figures: { groups }, by, say, onOpen }: BreakdownProps) {
  const { t } = useTranslation();
  if (groups.length === 0) return <Text c="dimmed">{t('metrics.none')}</Text>;
  const nameOf = (key: string, name: string | null | undefined) => (by === 'SEVERITY' ? key : (name ?? t('metrics.unknown')));
  const spread = groups.some(({ figure }) => figure.spread);
  return (
    <Table.ScrollContainer minWidth={spread ? 560 : 380}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`metrics.groups.${by}`)}</Table.Th>
            <Table.Th ta="right">{t('metrics.sampleName')}</Table.Th>
            <Table.Th ta="right">{t(spread ? 'metrics.mean' : 'metrics.value')}</Table.Th>
            {spread && <Table.Th ta="right">{t('metrics.median')}</Table.Th>}
            {spread && <Table.Th ta="right">{t('metrics.p90')}</Table.Th>}
            <Table.Th ta="right">{t('metrics.target')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody className="numeric">
          {groups.map(({ key, name, figure }) => (
            <Table.Tr key={key}>
              <Table.Td>{by === 'SEVERITY' ? <SeverityBadge severity={key} /> : nameOf(key, name)}</Table.Td>
              <Table.Td ta="right">
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  aria-label={t('drill.openGroup', { name: nameOf(key, name), count: figure.sample })}
                  onClick={() => onOpen(partOf(by, key, nameOf(key, name)))}
                >
                  {figure.sample}
                </Anchor>
              </Table.Td>
              <Table.Td ta="right">{say(figure.value)}</Table.Td>
              {spread && <Table.Td ta="right">{say(figure.spread?.median)}</Table.Td>}
              {spread && <Table.Td ta="right">{say(figure.spread?.p90)}</Table.Td>}
              <Table.Td ta="right">
                {typeof figure.met === 'boolean' ? (
                  <ToneBadge tone={figure.met ? 'good' : 'alarm'}>
                    {t(figure.met ? 'metrics.metTarget' : 'metrics.missedTarget', { target: say(figure.target) })}
                  </ToneBadge>
                ) : (
                  say(figure.target)
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function partOf(by: GroupBy, key: string, label: string): Part {
  if (by === 'SERVICE') return { label, serviceId: key };
  return by === 'TEAM' ? { label, teamId: key } : { label, severity: key as Severity };
}
