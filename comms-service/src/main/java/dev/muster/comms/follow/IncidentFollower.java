package dev.muster.comms.follow;

import dev.muster.comms.cadence.CadenceClocks;
import dev.muster.comms.incident.KnownIncident;
import dev.muster.comms.incident.KnownIncidents;
import dev.muster.comms.notice.IncidentNotices;
import dev.muster.comms.policy.CommsPolicy;
import dev.muster.comms.policy.Policies;
import dev.muster.comms.post.PostAutomation;
import dev.muster.comms.promise.PromiseSubject;
import dev.muster.comms.promise.Promises;
import dev.muster.comms.promise.Spoken;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.support.SupportDesk;
import dev.muster.contracts.IncidentState;
import dev.muster.contracts.Who;
import dev.muster.contracts.Words;
import dev.muster.contracts.comms.CadenceMissed.Audience;
import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.contracts.incident.IncidentUpdatePosted;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;

/** Says and counts what each change of an incident asks for, in the transaction of its event. */
@ApplicationScoped
public class IncidentFollower {
  private final KnownIncidents incidents;
  private final Policies policies;
  private final PostAutomation posts;
  private final CadenceClocks clocks;
  private final Promises promises;
  private final SupportDesk support;
  private final IncidentNotices notices;
  private final InstantSource time;

  IncidentFollower(
      KnownIncidents incidents,
      Policies policies,
      PostAutomation posts,
      CadenceClocks clocks,
      Promises promises,
      SupportDesk support,
      IncidentNotices notices,
      InstantSource time) {
    this.incidents = incidents;
    this.policies = policies;
    this.posts = posts;
    this.clocks = clocks;
    this.promises = promises;
    this.support = support;
    this.notices = notices;
    this.time = time;
  }

  /** What was over when it was declared is no news. */
  public void declared(IncidentDeclared event) {
    Known known = learn(event);
    posts.follow(known.incident, known.policy, event.words(), event.by(), null);
    support.follow(known.incident, known.policy, true);
    if (known.tellManagers() && known.incident.open()) {
      notices.declared(known.incident);
    }
  }

  public void severityChanged(IncidentSeverityChanged event) {
    Known known = learn(event);
    posts.follow(known.incident, known.policy, Words.NONE, event.by(), null);
    support.follow(known.incident, known.policy, false);
    boolean toldBefore = known.policy.rule(event.from()).tellManagers();
    if (known.tellManagers() && !toldBefore && known.incident.open()) {
      notices.declared(known.incident);
    }
  }

  public void stateChanged(IncidentStateChanged event) {
    Known known = learn(event);
    posts.follow(
        known.incident, known.policy, event.words(), event.by(), event.incident().nextUpdateAt());
    boolean moved = PublicStatus.of(event.from()) != PublicStatus.of(event.to());
    support.follow(known.incident, known.policy, moved);
    if (event.to() == IncidentState.RESOLVED && known.tellManagers()) {
      notices.resolved(known.incident);
    }
    if (event.words().internalText() != null) {
      spokenInternally(known.incident, event, event.by(), known.incident.nextUpdateAt());
    } else if (!known.incident.open()) {
      promises.released(PromiseSubject.internal(known.incident), event.occurredAt());
    }
  }

  public void updatePosted(IncidentUpdatePosted event) {
    Known known = learn(event);
    posts.follow(known.incident, known.policy, event.words(), event.by(), event.nextUpdateAt());
    support.follow(known.incident, known.policy, false);
    spokenInternally(known.incident, event, event.by(), event.nextUpdateAt());
  }

  /** Changes that carry no words: roles, impact, services, confidentiality. */
  public void changed(IncidentEvent event) {
    Known known = learn(event);
    posts.follow(known.incident, known.policy, Words.NONE, Who.rule("comms.follow-incident"), null);
    support.follow(known.incident, known.policy, false);
  }

  private void spokenInternally(
      KnownIncident incident, IncidentEvent event, Who by, Instant promised) {
    clocks.spoken(event.aggregateId(), Audience.INTERNAL, event.occurredAt(), promised);
    boolean over = !incident.open();
    promises.spoken(
        PromiseSubject.internal(incident),
        new Spoken(by, event.occurredAt(), promised, null, over, over));
  }

  private Known learn(IncidentEvent event) {
    KnownIncident incident =
        incidents.learn(event.incident(), event.sequence(), event.occurredAt());
    CommsPolicy policy = policies.current();
    clocks.followInternal(incident, policy, time.instant());
    return new Known(incident, policy);
  }

  private record Known(KnownIncident incident, CommsPolicy policy) {
    boolean tellManagers() {
      return policy.rule(incident.severity()).tellManagers();
    }
  }
}
