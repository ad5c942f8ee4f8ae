package dev.muster.postmortem.action;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogService;
import dev.muster.platform.csv.Csv;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.people.TeamNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of action items as a table. */
@ApplicationScoped
public class ActionItemCsv {
  /** How many rows one table has at most. */
  public static final int AT_MOST = 10_000;

  private final ActionItemList list;
  private final Steps steps;
  private final Effectiveness effectiveness;
  private final Catalog catalog;
  private final InstantSource time;

  ActionItemCsv(
      ActionItemList list,
      Steps steps,
      Effectiveness effectiveness,
      Catalog catalog,
      InstantSource time) {
    this.list = list;
    this.steps = steps;
    this.effectiveness = effectiveness;
    this.catalog = catalog;
    this.time = time;
  }

  /** What the list shows with this filter, in its order. */
  public String of(ActionItemFilter filter, ActionItemOrder order, Reader reader) {
    List<ActionItem> items = list.first(filter, order, reader, AT_MOST);
    List<UUID> ids = items.stream().map(ActionItem::id).toList();
    Map<UUID, StepCount> counts = steps.counts(ids);
    Map<UUID, List<CameBack>> cameBack = effectiveness.of(ids);
    People people =
        People.of(
            catalog,
            items.stream()
                .flatMap(
                    item ->
                        Stream.of(
                            Optional.ofNullable(item.ownerId()),
                            Optional.ofNullable(item.reviewerId())))
                .flatMap(Optional::stream)
                .toList());
    Map<UUID, String> teams =
        TeamNames.of(
            catalog,
            items.stream()
                .flatMap(
                    item ->
                        Stream.of(item.text())
                            .flatMap(
                                text ->
                                    Stream.of(
                                        Optional.ofNullable(text.teamId()),
                                        Optional.ofNullable(text.ownerTeamId()))))
                .flatMap(Optional::stream)
                .toList());
    Map<UUID, String> services = services(items);
    Csv csv =
        new Csv(
            "incident",
            "title",
            "priority",
            "status",
            "owner",
            "team",
            "reviewer",
            "kind",
            "horizon",
            "due_on",
            "overdue",
            "times_moved",
            "steps_done",
            "steps",
            "proposed_at",
            "committed_at",
            "finished_at",
            "verified_at",
            "evidence",
            "came_back_after",
            "impact",
            "effort");
    Instant now = time.instant();
    for (ActionItem item : items) {
      ItemText text = item.text();
      ItemHistory history = item.history();
      StepCount count = counts.getOrDefault(item.id(), StepCount.NONE);
      csv.row(
          item.reference(),
          text.title(),
          text.priority().name(),
          item.status().name(),
          people.name(text.ownerId()).orElseGet(() -> team(text.ownerTeamId(), teams)),
          team(text.teamId(), teams),
          people.name(text.reviewerId()).orElse(""),
          text.kind().name(),
          text.horizon().name(),
          text.dueOn(),
          item.isOverdue(now),
          item.dueMoves(),
          count.done(),
          count.all(),
          history.createdAt(),
          history.committedAt(),
          history.finishedAt(),
          history.verifiedAt(),
          proof(item.evidence(), services),
          String.join(
              " ",
              cameBack.getOrDefault(item.id(), List.of()).stream()
                  .map(CameBack::reference)
                  .toList()),
          judged(text.payoff().impact()),
          judged(text.payoff().effort()));
    }
    return csv.toString();
  }

  private static String judged(Level level) {
    return level == null ? "" : level.name();
  }

  private Map<UUID, String> services(List<ActionItem> items) {
    List<UUID> ids =
        items.stream()
            .map(ActionItem::evidence)
            .filter(Objects::nonNull)
            .map(ItemEvidence::serviceId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return catalog.services(ids).stream()
        .collect(Collectors.toMap(CatalogService::id, CatalogService::name));
  }

  /** What shows that it is done, in words; empty while nothing does. */
  private static String proof(ItemEvidence evidence, Map<UUID, String> services) {
    if (evidence == null) {
      return "";
    }
    String seen =
        switch (evidence.kind()) {
          case LINK -> null;
          case DRILL -> evidence.reference();
          case ALERT -> services.getOrDefault(evidence.serviceId(), "") + ": " + evidence.alert();
        };
    return Stream.of(Optional.ofNullable(seen), Optional.ofNullable(evidence.url()))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private static String team(UUID id, Map<UUID, String> names) {
    return id == null ? "" : names.getOrDefault(id, "");
  }
}
