package dev.muster.postmortem.action;

import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What somebody may do to each of several action items, read at once. */
@ApplicationScoped
public class ItemPermissions {
  private final Sql sql;
  private final Catalog catalog;

  ItemPermissions(Sql sql, Catalog catalog) {
    this.sql = sql;
    this.catalog = catalog;
  }

  /**
   * What a caller may do to an item.
   *
   * @param change what it says, and its status
   * @param commit make the proposal a promise
   * @param verify judge what is done
   */
  public record Allowed(boolean change, boolean commit, boolean verify) {}

  /** What {@code reader} may do to each of these items, by the id of the item. */
  public Map<UUID, Allowed> of(Collection<ActionItem> items, Reader reader) {
    Map<UUID, CatalogTeam> teams =
        catalog.teams(distinct(items, item -> item.text().ownerTeamId())).stream()
            .collect(Collectors.toMap(CatalogTeam::id, Function.identity()));
    Map<UUID, UUID> owners = postmortemOwners(distinct(items, ActionItem::postmortemId));
    Map<UUID, Allowed> allowed = new HashMap<>();
    for (ActionItem item : items) {
      UUID teamId = item.text().ownerTeamId();
      ItemClaim claim = new ItemClaim(item, teamId == null ? null : teams.get(teamId), reader);
      allowed.put(item.id(), allowed(claim, owners.get(item.postmortemId())));
    }
    return allowed;
  }

  private static Allowed allowed(ItemClaim claim, UUID postmortemOwnerId) {
    ActionItem item = claim.item();
    boolean concerned = claim.isConcerned(postmortemOwnerId);
    boolean done = item.status() == ActionItemStatus.DONE;
    return new Allowed(
        concerned && item.status() != ActionItemStatus.VERIFIED,
        item.status() == ActionItemStatus.PROPOSED && concerned && claim.mayCommit(),
        done
            && (concerned || claim.reader().is(item.reviewerId()))
            && claim.againstVerifying().isEmpty());
  }

  private static List<UUID> distinct(Collection<ActionItem> items, Function<ActionItem, UUID> id) {
    return items.stream().map(id).filter(Objects::nonNull).distinct().toList();
  }

  private Map<UUID, UUID> postmortemOwners(List<UUID> ids) {
    Map<UUID, UUID> owners = new HashMap<>();
    sql.query(
            "select id, owner_id from postmortem where id = any (?) and owner_id is not null",
            row ->
                Map.entry(row.getObject("id", UUID.class), row.getObject("owner_id", UUID.class)),
            (Object) ids.toArray(UUID[]::new))
        .forEach(each -> owners.put(each.getKey(), each.getValue()));
    return owners;
  }
}
