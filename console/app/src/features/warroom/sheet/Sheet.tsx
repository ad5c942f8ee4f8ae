import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '../../../session/reader';
import { exact } from '../../../shared/time/format';
import { useLines } from '../impact/ImpactPanel';
import type { SheetData } from './data';
import { milestones } from '../milestones';
import { Facts } from './Facts';
import { SheetChecklist } from './SheetChecklist';
import { SheetGate } from './SheetGate';
import { SheetSeverity } from './SheetSeverity';
import { SheetTimeline } from './SheetTimeline';
import { SheetWaiting } from './SheetWaiting';
import { SheetWork } from './SheetWork';
import type { When } from './when';

/** An incident on paper: complete, black on white, plain tables that any browser and printer knows. */
export function Sheet({ data }: { data: SheetData }) {
  const { t } = useTranslation();
  const when = useWhen();
  const { detail, updates, room, contacts, emails } = data;
  const { incident, cadence, targets, gate } = detail;
  const impact = useLines(detail.impact);
  const marks = [
    incident.severity,
    t(`state.incidentState.${incident.state}`),
    incident.drill && t('incidents.drillShort'),
    incident.restricted && t('incidents.restrictedShort'),
  ].filter(Boolean);
  const reached = milestones.filter((name) => incident.milestones[name]);
  return (
    <>
      <h1>
        {incident.reference} {incident.title}
      </h1>
      <p>
        <strong>{marks.join(' · ')}</strong>
        {incident.services.length > 0 && ` · ${incident.services.map(({ name }) => name).join(', ')}`}
      </p>
      {incident.summary && <p className="words">{incident.summary}</p>}
      <p>
        <small>{t('sheet.asOf', { time: when(new Date(data.at).toISOString()) })}</small>
      </p>
      <Facts
        title={t('sheet.times')}
        facts={[
          ...reached.map((name): [string, ReactNode] => [t(`milestone.${name}`), when(incident.milestones[name])]),
          [t('warroom.nextUpdateDue'), when(cadence.nextUpdateAt)],
          [t('warroom.publicDue'), when(data.publicDueAt)],
          [t('warroom.acknowledgeBy'), when(targets.acknowledgeBy)],
          [t('warroom.resolveBy'), when(targets.resolveBy)],
        ]}
      />
      <SheetSeverity decision={detail.severityDecision} when={when} />
      <Facts
        title={t('warroom.roles')}
        facts={detail.roles
          .filter(({ required, holders }) => required || holders.length > 0)
          .map(({ name, holders }) => [
            name,
            holders.map(({ person }) => [person.name, emails.get(person.id)].filter(Boolean).join(', ')).join('; ') ||
              t('warroom.vacant'),
          ])}
      />
      <Facts
        title={t('structure.title')}
        facts={data.branches.map(({ name, lead, members }) => [
          name,
          t('structure.proposal', { branch: name, lead: lead.name, members: members.map((one) => one.name).join(', ') }),
        ])}
      />
      <Facts
        title={t('sheet.room')}
        facts={[
          [t('sheet.bridge'), room?.bridgeUrl],
          [t('sheet.dialIn'), room?.dialIn],
          [t('sheet.channel'), [room?.channel?.name, room?.channel?.url].filter(Boolean).join(' · ')],
          ...(room?.services ?? []).flatMap(({ name, links }) =>
            links.map(({ href, text }): [string, ReactNode] => [name, `${text}: ${href}`]),
          ),
        ]}
      />
      <Facts
        title={t('sheet.contacts')}
        facts={contacts.map(({ name, area, phone, email, url, note, targetName }) => [
          name,
          [area, targetName, phone, email, url, note].filter(Boolean).join(' · '),
        ])}
      />
      <Facts title={t('warroom.impact')} facts={[[t('warroom.impactSummary'), detail.impact?.summary], ...impact]} />
      <Facts title={t('warroom.rootCause')} facts={[[t('warroom.rootCause'), detail.rootCause]]} />
      <SheetGate gate={gate} when={when} />
      <Facts
        title={t('nav.alerts')}
        facts={detail.alerts.map(({ number, summary, serviceName, status, triggeredAt }) => [
          `#${number} ${t(`state.alertState.${status}`)}`,
          `${summary} · ${serviceName} · ${when(triggeredAt)}`,
        ])}
      />
      <Facts
        title={t('relations.title')}
        facts={data.relations.map(({ incident: other, kind, first }) => [
          other.reference,
          `${other.title} (${t(`relations.is.${kind}.${first ? 'first' : 'other'}`)})`,
        ])}
      />
      <SheetChecklist items={data.checklist} when={when} />
      <SheetWork data={data} when={when} />
      <SheetWaiting incidentId={incident.id} when={when} />
      <Facts
        title={t('warroom.updates')}
        facts={[...updates].reverse().map(({ number, text, postedAt, postedBy, publicText }) => [
          `#${number}, ${when(postedAt)}`,
          <>
            <div className="words">{text}</div>
            {publicText && Object.entries(publicText).map(([language, words]) => <div key={language}>{`${language}: ${words}`}</div>)}
            <small>{postedBy.name}</small>
          </>,
        ])}
      />
      <SheetTimeline incidentId={incident.id} entries={data.entries} />
    </>
  );
}

/** Times on paper are exact and name their zone. */
function useWhen(): When {
  const { zone, language } = useReader();
  return (at) => (at ? exact(Date.parse(at), zone, language) : undefined);
}
