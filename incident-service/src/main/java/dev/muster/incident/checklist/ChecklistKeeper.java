package dev.muster.incident.checklist;

import dev.muster.contracts.incident.IncidentDeclared;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.incident.IncidentSeverityChanged;
import dev.muster.contracts.incident.IncidentStateChanged;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.Saved;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.InstantSource;

/** Gives every incident its checklist, and what a worse severity adds to it. */
@ApplicationScoped
class ChecklistKeeper {
  private final ChecklistRepository checklists;
  private final Policies policies;
  private final InstantSource time;

  ChecklistKeeper(ChecklistRepository checklists, Policies policies, InstantSource time) {
    this.checklists = checklists;
    this.policies = policies;
    this.time = time;
  }

  void saved(@Observes Saved saved) {
    var events = saved.changes().events();
    if (events.stream().anyMatch(ChecklistKeeper::asksForMore)) {
      cover(saved.incident());
    } else if (events.stream().anyMatch(IncidentStateChanged.class::isInstance)
        && checklists.findById(saved.incident().id()) == null) {
      cover(saved.incident());
    }
  }

  private static boolean asksForMore(IncidentEvent event) {
    return event instanceof IncidentDeclared || event instanceof IncidentSeverityChanged;
  }

  private void cover(Incident incident) {
    var checklist = checklists.findById(incident.id());
    if (checklist == null) {
      checklist = new Checklist(incident.id());
      checklists.persist(checklist);
    }
    checklist.cover(incident.severity(), policies.current(PolicyKind.CHECKLIST), time.instant());
  }
}
