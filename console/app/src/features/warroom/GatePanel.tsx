import { Button, Group, Progress, Text } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clock } from '../../shared/time/format';
import { Time } from '../../shared/time/Time';
import { useSecond } from '../../shared/time/useNow';
import { ToneBadge } from '../../shared/ui/Badges';
import { Panel } from '../../shared/ui/Panel';
import type { Check, Gate, IncidentDetail } from './api';
import { EvidenceModal } from './dialogs/EvidenceModal';
import { Figure } from './Figure';
import classes from './WarRoom.module.css';

/** What must be true before the incident may be resolved, and what is still missing. */
export function GatePanel({ detail }: { detail: IncidentDetail }) {
  const { t } = useTranslation();
  const [vouched, setVouched] = useState<Check>();
  const { gate } = detail;
  const mayAttest = (detail.allowedActions as string[]).includes('ATTEST');
  return (
    <Panel
      title={t('warroom.gate')}
      actions={
        gate.open ? (
          <ToneBadge tone="good">{t('warroom.gateOpen')}</ToneBadge>
        ) : (
          <ToneBadge tone="quiet">{t('warroom.gateMissing', { count: gate.missing.length })}</ToneBadge>
        )
      }
    >
      {gate.checks.map((check) => (
        <CheckLine key={check.check} check={check} gate={gate} onVouch={mayAttest && check.attested ? () => setVouched(check) : undefined} />
      ))}
      {gate.override && (
        <Text size="sm" mt="xs">
          {t('warroom.gateOverridden', { name: gate.override.by.name })} <Time at={gate.override.at} />:{' '}
          {t('common.quoted', { words: gate.override.reason })}
        </Text>
      )}
      {vouched && (
        <EvidenceModal incidentId={detail.incident.id} check={vouched} onClose={() => setVouched(undefined)} />
      )}
    </Panel>
  );
}

interface CheckLineProps {
  check: Check;
  gate: Gate;
  onVouch?: () => void;
}

function CheckLine({ check, gate, onVouch }: CheckLineProps) {
  const { t } = useTranslation();
  const Glyph = check.met ? IconCircleCheck : IconCircleDashed;
  return (
    <div className={classes.check}>
      <Text span c={check.met ? 'var(--mu-tone-good-text)' : 'dimmed'} lh={1}>
        <Glyph size={19} aria-label={check.met ? t('warroom.met') : t('warroom.notMet')} />
      </Text>
      <div className={classes.story}>
        <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
          <div>
            <Text fw={600}>
              {check.name}
              {!check.required && (
                <Text span size="xs" c="dimmed" fw={400}>
                  {' '}
                  ({t('common.optional')})
                </Text>
              )}
            </Text>
            <Text size="sm" c="dimmed">
              {check.explanation}
            </Text>
          </div>
          {onVouch && (
            <Button size="compact-xs" variant="default" flex="none" onClick={onVouch}>
              {t('warroom.vouch')}
            </Button>
          )}
        </Group>
        {check.measurements.map((figure) => (
          <Figure key={`${figure.name} ${figure.service}`} figure={figure} />
        ))}
        {check.evidence && (
          <Text size="sm">
            {t('common.quoted', { words: check.evidence.note })} – {check.evidence.by?.name}, <Time at={check.evidence.at} />
          </Text>
        )}
        {check.check === 'STABLE' && gate.stableAt && !check.met && <StabilityClock gate={gate} at={gate.stableAt} />}
      </div>
    </div>
  );
}

function StabilityClock({ gate, at }: { gate: Gate; at: string }) {
  const { t } = useTranslation();
  const left = Date.parse(at) - useSecond();
  const share = 100 - (Math.max(0, left) / (gate.stabilitySeconds * 1000)) * 100;
  return (
    <Group gap="xs" mt={4} wrap="nowrap">
      <Progress value={share} flex={1} aria-label={t('warroom.stability')} />
      <Text size="sm" fw={650} className="numeric">
        {clock(left)}
      </Text>
    </Group>
  );
}
