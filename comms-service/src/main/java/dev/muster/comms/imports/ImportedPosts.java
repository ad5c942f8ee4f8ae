package dev.muster.comms.imports;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.component.StatusChange;
import dev.muster.comms.maintenance.PastMaintenances;
import dev.muster.comms.maintenance.Switches;
import dev.muster.comms.maintenance.Window;
import dev.muster.comms.post.PastPost;
import dev.muster.comms.post.PastPosts;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostKind;
import dev.muster.contracts.Who;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes incidents and planned work of another Statuspage down as ours. */
@ApplicationScoped
class ImportedPosts {
  static final Who AUTHOR = Who.system("comms.import");

  private final PastPosts posts;
  private final PastMaintenances maintenances;
  private final Components components;

  ImportedPosts(PastPosts posts, PastMaintenances maintenances, Components components) {
    this.posts = posts;
    this.maintenances = maintenances;
    this.components = components;
  }

  /** Makes it, or replaces what was brought over before; returns our id. */
  UUID write(
      PageImport run, ImportItem item, Found.Post found, Map<String, UUID> parts, UUID known) {
    PastPost past = past(run, item, found, parts);
    UUID id = known;
    if (id == null) {
      id = posts.write(past);
    } else {
      posts.rewrite(id, past);
    }
    if (found.window() != null) {
      Found.Window window = found.window();
      maintenances.plan(
          id,
          new Window(window.starts(), window.ends()),
          new Switches(
              window.autoStart(), window.autoComplete(), true, true, window.remind(), true, true));
    }
    return id;
  }

  private PastPost past(
      PageImport run, ImportItem item, Found.Post found, Map<String, UUID> parts) {
    Map<UUID, Component> known =
        components.byIds(parts.values()).stream()
            .collect(Collectors.toMap(Component::id, Function.identity()));
    Map<UUID, ComponentStatus> claims = new HashMap<>();
    for (Found.Affected affected : found.components()) {
      UUID id = parts.get(affected.componentId());
      if (id != null && known.containsKey(id)) {
        claims.put(id, affected.status());
      }
    }
    return new PastPost(
        item.externalId(),
        found.window() == null ? PostKind.INCIDENT : PostKind.MAINTENANCE,
        run.pageId(),
        Map.of(run.language(), found.name()),
        found.status(),
        found.impact(),
        found.startedAt(),
        found.monitoringAt(),
        found.resolvedAt(),
        claims,
        found.updates().stream().map(update -> update(run, update, parts, known)).toList(),
        AUTHOR);
  }

  private static PastPost.Update update(
      PageImport run, Found.Update update, Map<String, UUID> parts, Map<UUID, Component> known) {
    List<StatusChange> changes =
        update.changes().stream()
            .filter(change -> known.containsKey(parts.get(change.componentId())))
            .map(
                change -> {
                  Component part = known.get(parts.get(change.componentId()));
                  return new StatusChange(
                      part.id(), part.code(), part.name(), change.before(), change.after());
                })
            .toList();
    return new PastPost.Update(
        update.id(), update.status(), Map.of(run.language(), update.body()), update.at(), changes);
  }
}
