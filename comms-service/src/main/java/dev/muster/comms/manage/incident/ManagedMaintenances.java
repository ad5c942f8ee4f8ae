package dev.muster.comms.manage.incident;

import dev.muster.comms.maintenance.Maintenance;
import dev.muster.comms.maintenance.MaintenancePlan;
import dev.muster.comms.maintenance.MaintenanceStatement;
import dev.muster.comms.maintenance.Maintenances;
import dev.muster.comms.maintenance.Switches;
import dev.muster.comms.maintenance.Window;
import dev.muster.comms.post.Post;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.contracts.Who;
import dev.muster.platform.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Scheduled incidents as clients of the manage API write them, by the rules of maintenances. */
@ApplicationScoped
class ManagedMaintenances {
  /** Nothing happens by itself unless the client asks for it; what does is told. */
  private static final Switches USUAL = new Switches(false, false, false, false, false, true, true);

  private static final List<String> PLAN =
      List.of(
          "name",
          "component_ids",
          "components",
          "scheduled_for",
          "scheduled_until",
          "scheduled_auto_in_progress",
          "scheduled_auto_transition",
          "scheduled_auto_completed",
          "scheduled_remind_prior",
          "auto_transition_to_maintenance_state",
          "auto_transition_to_operational_state",
          "auto_transition_deliver_notifications_at_start",
          "auto_transition_deliver_notifications_at_end");

  private final Maintenances maintenances;
  private final InstantSource time;

  ManagedMaintenances(Maintenances maintenances, InstantSource time) {
    this.maintenances = maintenances;
    this.time = time;
  }

  /** Plans work; what is over already goes into the history. */
  Post create(Actor actor, StatusPage page, IncidentInput input) {
    Set<UUID> concerned = new HashSet<>(input.statuses().keySet());
    Optional.ofNullable(input.affected()).ifPresent(concerned::addAll);
    Window window = input.window(null);
    MaintenancePlan plan =
        new MaintenancePlan(input.name(), concerned, window, input.switches(USUAL));
    MaintenanceStatement words = MaintenanceStatement.words(input.body(), input.deliver());
    Who by = actor.who();
    boolean over =
        input.status() == PublicStatus.COMPLETED && !window.ends().isAfter(time.instant());
    if (input.backfilled() || over) {
      return maintenances.backfill(by, page.id(), plan, words).post();
    }
    Maintenance planned = maintenances.plan(by, page.id(), plan, words, true);
    if (input.status() != null && input.status() != PublicStatus.SCHEDULED) {
      move(by, planned, input.status(), MaintenanceStatement.words(Map.of(), false));
    }
    return planned.post();
  }

  /** Changes the plan where it is named, and says or moves what is. */
  Post change(Actor actor, Post post, IncidentInput input) {
    Maintenance maintenance = maintenances.locked(post.id());
    Who by = actor.who();
    if (PLAN.stream().anyMatch(input::has)) {
      replan(by, maintenance, input);
    }
    PublicStatus to = input.status();
    Map<String, String> body = input.body();
    if (to != null || !body.isEmpty()) {
      move(
          by,
          maintenance,
          to == null ? post.status() : to,
          new MaintenanceStatement(to, body, input.statuses(), input.deliver(), null));
    }
    return maintenance.post();
  }

  private void replan(Who by, Maintenance maintenance, IncidentInput input) {
    Post post = maintenance.post();
    Set<UUID> concerned = new HashSet<>(input.statuses().keySet());
    concerned.addAll(Optional.ofNullable(input.affected()).orElse(post.componentIds()));
    MaintenancePlan plan =
        new MaintenancePlan(
            input.has("name") ? input.withOwn(post.title(), input.name()) : post.title(),
            concerned,
            input.window(maintenance.window()),
            input.switches(maintenance.switches()));
    maintenances.change(by, maintenance, plan, MaintenanceStatement.words(Map.of(), false));
  }

  /** Work that is completed before it began was cancelled, or begun without a word. */
  private void move(Who by, Maintenance maintenance, PublicStatus to, MaintenanceStatement words) {
    PublicStatus present = maintenance.post().status();
    if (to == PublicStatus.COMPLETED && present == PublicStatus.SCHEDULED) {
      if (maintenance.window().starts().isAfter(time.instant())) {
        maintenances.cancel(by, maintenance, words);
        return;
      }
      maintenances.start(by, maintenance, MaintenanceStatement.words(Map.of(), false));
    }
    if (to == PublicStatus.COMPLETED && to != present) {
      maintenances.complete(by, maintenance, words);
    } else if (to == PublicStatus.IN_PROGRESS && present == PublicStatus.SCHEDULED) {
      maintenances.start(by, maintenance, words);
    } else {
      maintenances.say(
          by,
          maintenance,
          new MaintenanceStatement(to, words.body(), words.components(), words.deliver(), null));
    }
  }

  void remove(Actor actor, Post post) {
    maintenances.takeBack(actor, maintenances.locked(post.id()));
  }
}
