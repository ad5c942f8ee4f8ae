package dev.muster.comms.imports;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.ComponentGroup;
import dev.muster.comms.component.ComponentGroups;
import dev.muster.comms.component.Components;
import dev.muster.comms.imports.ImportItems.Work;
import dev.muster.comms.imports.ImportedObjects.Imported;
import dev.muster.comms.metric.Metric;
import dev.muster.comms.metric.Metrics;
import dev.muster.comms.post.Posts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Decides what becomes of each object: for the preview, and again when it is worked on. */
@ApplicationScoped
class ImportVerdicts {
  private final ImportedObjects imported;
  private final Components components;
  private final ComponentGroups groups;
  private final Metrics metrics;
  private final Posts posts;
  private final ImportedSubscribers subscribers;

  ImportVerdicts(
      ImportedObjects imported,
      Components components,
      ComponentGroups groups,
      Metrics metrics,
      Posts posts,
      ImportedSubscribers subscribers) {
    this.imported = imported;
    this.components = components;
    this.groups = groups;
    this.metrics = metrics;
    this.posts = posts;
    this.subscribers = subscribers;
  }

  Verdict of(PageImport run, Work work) {
    ImportItem item = work.item();
    Optional<Imported> known = imported.find(run, item.kind(), item.externalId());
    if (known.isPresent()) {
      return again(run, work, known.get());
    }
    return switch (item.kind()) {
      case GROUP, COMPONENT -> named(run, item);
      case INCIDENT, MAINTENANCE -> Verdict.create();
      case METRIC -> metric(run, item);
      case SUBSCRIBER -> subscribers.verdict(run, (Found.Subscriber) work.found());
    };
  }

  private Verdict again(PageImport run, Work work, Imported known) {
    UUID id = known.ourId();
    return switch (work.item().kind()) {
      case GROUP ->
          groups.ofPage(run.pageId()).stream().anyMatch(group -> group.id().equals(id))
              ? changed(work, known)
              : Verdict.skip("removed-here", id);
      case COMPONENT ->
          components.ofPage(run.pageId()).stream().anyMatch(part -> part.id().equals(id))
              ? changed(work, known)
              : Verdict.skip("removed-here", id);
      case METRIC ->
          metrics.ofPage(run.pageId()).stream().anyMatch(metric -> metric.id().equals(id))
              ? changed(work, known)
              : Verdict.skip("removed-here", id);
      case INCIDENT, MAINTENANCE -> post(work, known);
      case SUBSCRIBER -> Verdict.skip("exists", id);
    };
  }

  private static Verdict changed(Work work, Imported known) {
    return work.hash().equals(known.hash())
        ? Verdict.skip("unchanged", known.ourId())
        : Verdict.change(known.ourId());
  }

  private Verdict post(Work work, Imported known) {
    if (work.hash().equals(known.hash())) {
      return Verdict.skip("unchanged", known.ourId());
    }
    boolean continued =
        posts.updatesOf(known.ourId()).stream()
            .anyMatch(update -> !update.author().equals(ImportedPosts.AUTHOR));
    return continued
        ? Verdict.skip("continued-here", known.ourId())
        : Verdict.change(known.ourId());
  }

  private Verdict named(PageImport run, ImportItem item) {
    Optional<UUID> alike =
        item.kind() == ImportKind.GROUP
            ? groups.ofPage(run.pageId()).stream()
                .filter(group -> group.name().equalsIgnoreCase(item.name()))
                .map(ComponentGroup::id)
                .findFirst()
            : components.ofPage(run.pageId()).stream()
                .filter(part -> part.name().equalsIgnoreCase(item.name()))
                .map(Component::id)
                .findFirst();
    return alike.map(id -> Verdict.skip("same-name", id)).orElseGet(Verdict::create);
  }

  private Verdict metric(PageImport run, ImportItem item) {
    return metrics.ofPage(run.pageId()).stream()
        .filter(metric -> metric.name().equalsIgnoreCase(item.name()))
        .map(Metric::id)
        .findFirst()
        .map(id -> Verdict.skip("same-name", id))
        .orElseGet(Verdict::create);
  }
}
