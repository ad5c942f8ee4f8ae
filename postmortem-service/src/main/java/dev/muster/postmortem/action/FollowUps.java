package dev.muster.postmortem.action;

import dev.muster.contracts.Who;
import dev.muster.contracts.incident.FollowUpProposed;
import dev.muster.contracts.postmortem.ActionItemPriority;
import dev.muster.platform.database.Sql;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.incident.ContractJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/**
 * What people in an incident found to be done after it. It waits for the post-mortem and is then an
 * action item that is proposed, like any other.
 */
@ApplicationScoped
public class FollowUps {
  private static final ActionItemPriority PRIORITY = ActionItemPriority.P2;

  private final Sql sql;
  private final ContractJson json;
  private final ActionItemRepository items;
  private final ItemClocks clocks;

  FollowUps(Sql sql, ContractJson json, ActionItemRepository items, ItemClocks clocks) {
    this.sql = sql;
    this.json = json;
    this.items = items;
    this.clocks = clocks;
  }

  private record FollowUp(UUID id, String title, UUID ownerId, Instant at, Who by) {}

  public void keep(FollowUpProposed event) {
    sql.update(
        """
        insert into follow_up (id, incident_id, title, owner_id, proposed_at, proposed_by)
        values (?, ?, ?, ?, ?, ?::jsonb)
        on conflict do nothing
        """,
        event.followUpId(),
        event.incident().incidentId(),
        event.title(),
        event.ownerId(),
        event.occurredAt(),
        json.write(event.by()));
  }

  /**
   * Takes those that wait along to the incident as which theirs goes on; they stay there when that
   * is taken back.
   */
  public void moveOn(UUID incidentId, UUID continuesAsId) {
    sql.update(
        "update follow_up set incident_id = ? where incident_id = ? and not taken",
        continuesAsId,
        incidentId);
  }

  /** Makes those that wait action items of the post-mortem. */
  public void propose(Postmortem postmortem, UUID teamId) {
    var origin =
        new ItemOrigin(postmortem.id(), postmortem.incidentId(), postmortem.reference(), teamId);
    sql.query(
            """
            update follow_up set taken = true where incident_id = ? and not taken
            returning id, title, owner_id, proposed_at, proposed_by::text
            """,
            this::followUp,
            postmortem.incidentId())
        .forEach(each -> propose(each, origin));
  }

  private void propose(FollowUp followUp, ItemOrigin origin) {
    ActionItem item =
        ActionItem.propose(followUp.id(), origin, text(followUp), followUp.by(), followUp.at());
    clocks.await(item);
    items.persist(item);
  }

  private static ItemText text(FollowUp followUp) {
    return new ItemText(
        followUp.title(),
        "",
        followUp.ownerId(),
        null,
        PRIORITY,
        ActionHorizon.of(PRIORITY),
        ActionKind.PREVENT,
        null);
  }

  private FollowUp followUp(ResultSet row) throws SQLException {
    return new FollowUp(
        row.getObject("id", UUID.class),
        row.getString("title"),
        row.getObject("owner_id", UUID.class),
        Sql.instant(row, "proposed_at"),
        json.read(row.getString("proposed_by"), Who.class));
  }
}
