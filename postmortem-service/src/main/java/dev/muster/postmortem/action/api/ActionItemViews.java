package dev.muster.postmortem.action.api;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.paging.Page;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.action.CameBack;
import dev.muster.postmortem.action.Effectiveness;
import dev.muster.postmortem.action.ItemPermissions;
import dev.muster.postmortem.action.StepCount;
import dev.muster.postmortem.action.Steps;
import dev.muster.postmortem.people.People;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes views of action items, with what is kept beside them read at once. */
@ApplicationScoped
public class ActionItemViews {
  private final Steps steps;
  private final Effectiveness effectiveness;
  private final ItemPermissions permissions;
  private final Catalog catalog;
  private final InstantSource time;

  ActionItemViews(
      Steps steps,
      Effectiveness effectiveness,
      ItemPermissions permissions,
      Catalog catalog,
      InstantSource time) {
    this.steps = steps;
    this.effectiveness = effectiveness;
    this.permissions = permissions;
    this.catalog = catalog;
    this.time = time;
  }

  ActionItemView one(ActionItem item, Reader reader) {
    return all(List.of(item), reader).get(0);
  }

  Page<ActionItemView> page(Page<ActionItem> page, Reader reader) {
    return new Page<>(all(page.items(), reader), page.next());
  }

  /** The views of these items as {@code reader} sees them, in their order. */
  public List<ActionItemView> all(List<ActionItem> items, Reader reader) {
    Instant now = time.instant();
    List<UUID> ids = items.stream().map(ActionItem::id).toList();
    List<UUID> named = new ArrayList<>();
    items.forEach(
        item -> {
          named.add(item.ownerId());
          named.add(item.reviewerId());
        });
    People people = People.of(catalog, named);
    Map<UUID, StepCount> counts = steps.counts(ids);
    Map<UUID, List<CameBack>> cameBack = effectiveness.of(ids);
    Map<UUID, ItemPermissions.Allowed> allowed = permissions.of(items, reader);
    return items.stream()
        .map(
            item ->
                ActionItemView.from(
                    item,
                    people,
                    now,
                    new ActionItemView.Beside(
                        counts.getOrDefault(item.id(), StepCount.NONE),
                        cameBack.getOrDefault(item.id(), List.of()),
                        allowed.get(item.id()))))
        .toList();
  }
}
