import { Anchor, List, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Time } from '../../shared/time/Time';
import { Panel } from '../../shared/ui/Panel';
import { useReasonText } from '../policies/simulator/useReasonText';
import type { Hole, Report } from './api';
import { Strip } from './Strip';
import { useMend } from './useMend';

const most = 5;

/** The holes of one service: a picture, when and why in words, and where to mend them. */
export function ReportPanel({ report }: { report: Report }) {
  const { t } = useTranslation();
  return (
    <Panel
      title={
        <Anchor component={Link} to={`/services/${report.serviceId}`} inherit>
          {report.serviceName}
        </Anchor>
      }
      actions={
        <Text size="sm" c="dimmed">
          {t('nightly.checkedAt')} <Time at={report.checkedAt} />
        </Text>
      }
    >
      <Stack gap="sm">
        <Strip report={report} />
        <List size="sm" spacing={4}>
          {report.holes.slice(0, most).map((hole) => (
            <List.Item key={hole.from}>
              <HoleText report={report} hole={hole} />
            </List.Item>
          ))}
          {report.holes.length > most && (
            <List.Item c="dimmed">{t('nightly.andMore', { count: report.holes.length - most })}</List.Item>
          )}
        </List>
      </Stack>
    </Panel>
  );
}

function HoleText({ report, hole }: { report: Report; hole: Hole }) {
  const { t } = useTranslation();
  const reasonText = useReasonText();
  const mend = useMend();
  return (
    <>
      <Time at={hole.from} as="short" /> – <Time at={hole.until} as="short" />:{' '}
      {t(hole.lastResort ? 'nightly.onlyLastResort' : 'nightly.nobody')}.
      {hole.reasons.map((reason) => {
        const { to, label } = mend(report, reason);
        return (
          <Text key={`${reason.reason} ${reason.subject}`} size="sm" c="dimmed">
            {reasonText(reason)}.{' '}
            <Anchor component={Link} to={to} inherit underline="always">
              {label}
            </Anchor>
          </Text>
        );
      })}
    </>
  );
}
