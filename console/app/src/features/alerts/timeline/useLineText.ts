import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { absolute } from '../../../shared/time/format';
import { useChannelName } from '../../../shared/ui/useChannelName';
import { useReasonText } from '../../policies/simulator/useReasonText';
import type { Escalation, LogEntry } from '../api';
import { useDescribe } from '../useDescribe';
import { useWhyText } from '../useWhyText';
import { usePolicyText } from '../usePolicyText';
import type { Line } from './merged';

export interface LineText {
  title: string;
  text?: string;
}

interface Detail {
  level?: number;
  run?: number;
  people?: string[];
  places?: string[];
  unreached?: { reason: string; subject?: string }[];
  until?: string;
  to?: string;
  source?: Escalation['policySource'];
  into?: number;
  from?: number | string;
  text?: string;
  card?: string;
  message?: string;
}

/** A line of the timeline in words. */
export function useLineText(): (line: Line) => LineText {
  const { t } = useTranslation();
  const { zone, language } = useReader();
  const describe = useDescribe();
  const reason = useReasonText();
  const channel = useChannelName();
  const why = useWhyText();
  const policyText = usePolicyText();

  function happened({ kind, by, detail }: LogEntry): LineText {
    const { level, run, people = [], places = [], unreached = [], until, to, into, from, source, text, card, message } = detail as Detail;
    const title = t(`alerts.logKind.${kind}`);
    const where = level === undefined ? '' : t('alerts.levelOfRun', { level, run });
    const why = unreached.map(reason);
    switch (kind) {
      case 'ESCALATED':
        return { title: t('alerts.pagedPeople', { people: [...people, ...places].join(', ') }), text: [where, ...why].filter(Boolean).join(' · ') };
      case 'SKIPPED':
        return { title: t('alerts.skippedLevel', { level }), text: [...why, (run ?? 1) > 1 ? where : ''].filter(Boolean).join(' · ') };
      case 'PAGED':
        return { title: t('alerts.pagedByHand', { people: [...people, ...places].join(', ') }), text: [card, message && t('alerts.why.message', { message })].filter(Boolean).join(' · ') };
      case 'UNACKNOWLEDGED':
        return { title: by.kind === 'RULE' ? t(by.name === 'snooze-over' ? 'alerts.snoozeOver' : 'alerts.leaseOver') : title };
      case 'SNOOZED':
        return { title, text: until && t('alerts.untilTime', { time: absolute(Date.parse(until), Date.now(), zone, language) }) };
      case 'REASSIGNED':
        return { title, text: to && policyText({ policySource: source ?? 'POLICY', policyName: to }) };
      case 'MERGED':
        return { title: into === undefined ? t('alerts.mergedFrom', { number: from }) : t('alerts.mergedInto', { number: into }) };
      case 'PRIORITIZED':
        return { title, text: `${from ?? '–'} → ${to ?? '–'}` };
      case 'NOTE':
        return { title, text };
      case 'TRIGGERED':
      case 'REPEATED':
      case 'ACKNOWLEDGED':
      case 'RENEWED':
      case 'RAISED':
      case 'HASTENED':
      case 'RESOLVED':
      case 'EXHAUSTED':
        return { title, text: describe(detail) };
    }
  }

  return (line) => {
    if (line.log) return happened(line.log);
    const { page, proof } = line;
    const name = line.page ? line.page.personName : line.post.destinationName;
    const title = `${name}: ${t(`alerts.ledgerKind.${proof.kind}`)}`;
    if (page && proof.kind === 'INTENT') {
      return { title, text: why(page) };
    }
    return { title, text: [proof.channel && channel(proof.channel), describe(proof.detail)].filter(Boolean).join(' · ') };
  };
}
