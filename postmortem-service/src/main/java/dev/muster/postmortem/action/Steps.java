package dev.muster.postmortem.action;

import dev.muster.contracts.Who;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.people.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The checklists of action items (ACT-04); every change locks the item. */
@ApplicationScoped
public class Steps {
  /** How many lines a checklist may have. */
  public static final int AT_MOST = 50;

  private final Sql sql;
  private final ActionItemRepository items;
  private final ItemRights rights;
  private final InstantSource time;

  Steps(Sql sql, ActionItemRepository items, ItemRights rights, InstantSource time) {
    this.sql = sql;
    this.items = items;
    this.rights = rights;
    this.time = time;
  }

  /** The checklist of an item in its order. */
  public List<Step> of(UUID itemId) {
    return sql.query(
        """
        select id, text, done_at, done_by from action_item_step
        where action_item_id = ? order by position, id
        """,
        row ->
            new Step(
                row.getObject("id", UUID.class),
                row.getString("text"),
                Sql.instant(row, "done_at"),
                row.getString("done_by")),
        itemId);
  }

  /** How far the checklists of these items are; an item without one is not named. */
  public Map<UUID, StepCount> counts(Collection<UUID> itemIds) {
    Map<UUID, StepCount> counts = new HashMap<>();
    sql.query(
            """
            select action_item_id, count(done_at) as done, count(*) as number
            from action_item_step where action_item_id = any (?) group by action_item_id
            """,
            row ->
                Map.entry(
                    row.getObject("action_item_id", UUID.class),
                    new StepCount(row.getInt("done"), row.getInt("number"))),
            (Object) itemIds.toArray(UUID[]::new))
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  /**
   * Adds a line at the end.
   *
   * @throws ProblemException 422 when the checklist is full
   */
  public void add(UUID itemId, String text, Reader reader) {
    requireChangeable(itemId, reader);
    if (of(itemId).size() >= AT_MOST) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.too-many-steps",
              "A checklist has at most " + AT_MOST + " lines",
              new FieldError("text", "max", "Make it an action item of its own")));
    }
    sql.update(
        """
        insert into action_item_step (id, action_item_id, position, text)
        select ?, ?, coalesce(max(position), 0) + 1, ? from action_item_step
        where action_item_id = ?
        """,
        Ids.next(),
        itemId,
        text,
        itemId);
  }

  /**
   * Rewords a line and says whether it is done; who did it first stays.
   *
   * @throws ProblemException 404 when there is no such line
   */
  public void change(UUID itemId, UUID stepId, Wanted wanted, Reader reader, Who by) {
    requireChangeable(itemId, reader);
    int changed =
        sql.update(
            """
            update action_item_step set text = ?,
              done_at = case when ? then coalesce(done_at, ?) end,
              done_by_id = case when ? then coalesce(done_by_id, ?::uuid) end,
              done_by = case when ? then coalesce(done_by, ?) end
            where id = ? and action_item_id = ?
            """,
            wanted.text(),
            wanted.done(),
            time.instant(),
            wanted.done(),
            by.id(),
            wanted.done(),
            by.name(),
            stepId,
            itemId);
    requireFound(changed);
  }

  /** What a line says from now on, and whether it is done. */
  public record Wanted(String text, boolean done) {}

  /**
   * Takes a line away.
   *
   * @throws ProblemException 404 when there is no such line
   */
  public void remove(UUID itemId, UUID stepId, Reader reader) {
    requireChangeable(itemId, reader);
    requireFound(
        sql.update(
            "delete from action_item_step where id = ? and action_item_id = ?", stepId, itemId));
  }

  /**
   * Puts the lines into an order.
   *
   * @throws ProblemException 422 unless each line is named once
   */
  public void order(UUID itemId, List<UUID> stepIds, Reader reader) {
    requireChangeable(itemId, reader);
    List<UUID> known = of(itemId).stream().map(Step::id).sorted().toList();
    if (!known.equals(stepIds.stream().sorted().toList())) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.steps-not-all",
              "The order names each line of the checklist once",
              new FieldError("stepIds", "all", "Name each line of the checklist once")));
    }
    for (int position = 0; position < stepIds.size(); position++) {
      sql.update(
          "update action_item_step set position = ? where id = ?",
          position + 1,
          stepIds.get(position));
    }
  }

  /**
   * Passes when no line is left to do.
   *
   * @throws ProblemException 422 otherwise
   */
  void requireDone(UUID itemId) {
    StepCount count = counts(List.of(itemId)).getOrDefault(itemId, StepCount.NONE);
    int left = count.all() - count.done();
    if (left > 0) {
      throw new ProblemException(
          Problem.unprocessable(
              "action-item.steps-open",
              "Of its checklist " + left + " of " + count.all() + " lines are left to do",
              new FieldError("to", "steps", "Finish or take away what is left first")));
    }
  }

  private void requireChangeable(UUID itemId, Reader reader) {
    ActionItem item = items.locked(itemId);
    rights.requireConcerned(item, reader);
    if (ActionLifecycle.after(item.status()).isEmpty()) {
      throw new ProblemException(
          Problem.conflict("action-item.verified", "A verified action item stays as it is"));
    }
  }

  private static void requireFound(int changed) {
    if (changed == 0) {
      throw new ProblemException(
          Problem.notFound("action-item.step-not-found", "The checklist has no such line"));
    }
  }
}
