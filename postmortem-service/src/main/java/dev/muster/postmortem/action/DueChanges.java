package dev.muster.postmortem.action;

import dev.muster.contracts.Who;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The due dates that were moved after they were promised; none is ever forgotten. */
@ApplicationScoped
public class DueChanges {
  private final Sql sql;

  DueChanges(Sql sql) {
    this.sql = sql;
  }

  /**
   * Keeps that a promise was moved.
   *
   * @throws ProblemException 422 without a reason
   */
  void keep(ActionItem item, LocalDate dueBefore, String reason, Who by, Instant now) {
    if (reason == null || reason.isBlank()) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.due-reason-required",
              "Say why the due date moves",
              new FieldError("dueReason", "required", "Say why the due date moves")));
    }
    sql.update(
        """
        insert into action_item_due_change
          (id, action_item_id, due_before, due_after, reason, changed_at, changed_by_id, changed_by)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        Ids.next(),
        item.id(),
        dueBefore,
        item.dueOn(),
        reason.strip(),
        now,
        by.id(),
        by.name());
  }

  /** The changes of an item, the first one first. */
  public List<DueChange> of(UUID itemId) {
    return sql.query(
        """
        select due_before, due_after, reason, changed_at, changed_by
        from action_item_due_change where action_item_id = ? order by changed_at, id
        """,
        row ->
            new DueChange(
                row.getObject("due_before", LocalDate.class),
                row.getObject("due_after", LocalDate.class),
                row.getString("reason"),
                Sql.instant(row, "changed_at"),
                row.getString("changed_by")),
        itemId);
  }
}
