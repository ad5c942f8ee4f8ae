package dev.muster.incident.timebox;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentRepository;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.lifecycle.Lifecycle;
import dev.muster.incident.timebox.TimeBoxTable.Due;
import dev.muster.incident.timeline.Draft;
import dev.muster.incident.timeline.Line;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogPerson;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Asks for tasks and hypotheses whose time is up: once, in the timeline and by mail. */
@ApplicationScoped
public class TimeBoxes {
  private static final int MOST_INCIDENTS = 100;
  private static final Who RULE = Who.rule("time-box");

  private final TimeBoxTable table;
  private final IncidentRepository incidents;
  private final IncidentStore store;
  private final TimeBoxMail mail;
  private final Catalog catalog;
  private final InstantSource time;

  TimeBoxes(
      TimeBoxTable table,
      IncidentRepository incidents,
      IncidentStore store,
      TimeBoxMail mail,
      Catalog catalog,
      InstantSource time) {
    this.table = table;
    this.incidents = incidents;
    this.store = store;
    this.mail = mail;
    this.catalog = catalog;
    this.time = time;
  }

  @Scheduled(
      identity = "time-boxes",
      every = "${muster.incident.time-boxes.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  public void remind() {
    var now = time.instant();
    for (var id :
        QuarkusTransaction.requiringNew().call(() -> table.incidents(now, MOST_INCIDENTS))) {
      QuarkusTransaction.requiringNew().run(() -> remind(id));
    }
  }

  private void remind(UUID incidentId) {
    var incident = incidents.locked(incidentId).orElseThrow();
    var due = table.remind(incidentId, time.instant());
    if (Lifecycle.isOpen(incident.state())) {
      due.forEach(each -> remind(incident, each));
    }
  }

  private void remind(Incident incident, Due due) {
    var person =
        Optional.ofNullable(due.personId()).flatMap(catalog::person).filter(CatalogPerson::active);
    var now = time.instant();
    var line =
        Line.of("timebox." + due.kind())
            .value("number", due.number())
            .value("title", due.title())
            .optional("name", person.map(CatalogPerson::name).orElse(null));
    store.save(incident, incident.record(Draft.of(Kind.STATE, line, now, RULE), now));
    person.ifPresent(whom -> mail.send(whom, incident, line));
  }
}
