package dev.muster.comms.imports;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.ComponentGroup;
import dev.muster.comms.component.ComponentGroups;
import dev.muster.comms.component.ComponentSettings;
import dev.muster.comms.component.Components;
import dev.muster.comms.component.TakenCodes;
import dev.muster.comms.imports.ImportItems.Work;
import dev.muster.comms.metric.Metric;
import dev.muster.comms.metric.MetricPoints;
import dev.muster.comms.metric.MetricSettings;
import dev.muster.comms.metric.Metrics;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.comms.statuspage.StatusPages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Makes objects of another Statuspage ours, in the running transaction. */
@ApplicationScoped
class ImportWorker {
  private final ImportItems items;
  private final ImportVerdicts verdicts;
  private final ImportedObjects imported;
  private final ImportedPosts posts;
  private final ImportedSubscribers subscribers;
  private final StatusPages pages;
  private final Components components;
  private final ComponentGroups groups;
  private final TakenCodes codes;
  private final Metrics metrics;
  private final MetricPoints points;
  private final PublicChanges changes;
  private final InstantSource time;

  ImportWorker(
      ImportItems items,
      ImportVerdicts verdicts,
      ImportedObjects imported,
      ImportedPosts posts,
      ImportedSubscribers subscribers,
      StatusPages pages,
      Components components,
      ComponentGroups groups,
      TakenCodes codes,
      Metrics metrics,
      MetricPoints points,
      PublicChanges changes,
      InstantSource time) {
    this.items = items;
    this.verdicts = verdicts;
    this.imported = imported;
    this.posts = posts;
    this.subscribers = subscribers;
    this.pages = pages;
    this.components = components;
    this.groups = groups;
    this.codes = codes;
    this.metrics = metrics;
    this.points = points;
    this.changes = changes;
    this.time = time;
  }

  /** Works on these objects, all or none of them. */
  void work(PageImport run, List<Work> batch) {
    for (Work work : batch) {
      Verdict verdict = verdicts.of(run, work);
      UUID id = verdict.ourId();
      if (verdict.action() != ImportAction.SKIP) {
        id = make(run, work, verdict.ourId());
      }
      if (id != null) {
        imported.remember(
            run, work.item().kind(), work.item().externalId(), id, work.hash(), time.instant());
      }
      items.done(run.id(), work.item(), verdict.action(), verdict.reason(), time.instant());
    }
    changes.happened();
  }

  private UUID make(PageImport run, Work work, UUID known) {
    ImportItem item = work.item();
    return switch (item.kind()) {
      case GROUP -> group(run, item, (Found.Group) work.found(), known);
      case COMPONENT -> component(run, item, (Found.Component) work.found(), known);
      case INCIDENT, MAINTENANCE ->
          posts.write(
              run, item, (Found.Post) work.found(), imported.all(run, ImportKind.COMPONENT), known);
      case METRIC -> metric(run, (Found.Metric) work.found(), known);
      case SUBSCRIBER -> subscribers.write(run, item, (Found.Subscriber) work.found());
    };
  }

  private UUID group(PageImport run, ImportItem item, Found.Group found, UUID known) {
    if (known != null) {
      groups.change(groups.get(known), found.name(), found.description(), null);
      return known;
    }
    ComponentGroup group =
        groups.create(run.pageId(), found.name(), found.description(), List.of());
    codes.take(group, item.externalId());
    return group.id();
  }

  private UUID component(PageImport run, ImportItem item, Found.Component found, UUID known) {
    UUID groupId =
        found.groupId() == null ? null : imported.all(run, ImportKind.GROUP).get(found.groupId());
    if (known != null) {
      Component present = components.get(known);
      components.change(
          present,
          settings(
              found, groupId, Set.copyOf(present.serviceIds()), Set.copyOf(present.dependsOn())));
      return known;
    }
    Component component =
        components.create(pages.get(run.pageId()), settings(found, groupId, Set.of(), Set.of()));
    codes.take(component, item.externalId());
    boolean silent = !items.claimed(run.id(), item.externalId());
    if (silent && found.status() != ComponentStatus.OPERATIONAL) {
      components.setByHand(component, found.status());
    }
    return component.id();
  }

  private static ComponentSettings settings(
      Found.Component found, UUID groupId, Set<UUID> serviceIds, Set<UUID> dependsOn) {
    return new ComponentSettings(
        found.name(),
        found.description(),
        groupId,
        null,
        found.onlyShowIfDegraded(),
        found.showcase(),
        found.since(),
        serviceIds,
        dependsOn);
  }

  private UUID metric(PageImport run, Found.Metric found, UUID known) {
    MetricSettings settings =
        new MetricSettings(
            found.name(),
            found.description(),
            found.suffix(),
            found.decimals(),
            found.displayed(),
            null,
            found.axisLow(),
            found.axisHigh());
    Metric metric =
        known == null
            ? metrics.create(run.pageId(), settings)
            : metrics.change(metrics.get(known), settings);
    points.addKept(metric, found.points());
    return metric.id();
  }
}
