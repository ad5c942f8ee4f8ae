package dev.muster.postmortem.followup;

import dev.muster.contracts.Who;
import dev.muster.contracts.postmortem.ActionItemStatus;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.postmortem.action.ActionItem;
import dev.muster.postmortem.action.ActionItems;
import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.document.Postmortems;
import dev.muster.postmortem.document.Visibility;
import dev.muster.postmortem.people.Reader;
import dev.muster.postmortem.query.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** The follow-up reviews to read, and what people answer to them. */
@ApplicationScoped
public class ReviewAnswers {
  private static final List<ActionItemStatus> FINISHED =
      List.of(ActionItemStatus.DONE, ActionItemStatus.VERIFIED);

  private final FollowUpReviews reviews;
  private final ActionItems items;
  private final Postmortems postmortems;
  private final EntityManager entities;
  private final Sql sql;
  private final InstantSource time;

  ReviewAnswers(
      FollowUpReviews reviews,
      ActionItems items,
      Postmortems postmortems,
      EntityManager entities,
      Sql sql,
      InstantSource time) {
    this.reviews = reviews;
    this.items = items;
    this.postmortems = postmortems;
    this.entities = entities;
    this.sql = sql;
    this.time = time;
  }

  /**
   * A page of the reviews whose post-mortem {@code reader} may read.
   *
   * @param waiting true for those that somebody must answer now; false for all
   */
  public Page<ReviewRow> page(boolean waiting, Reader reader, PageRequest wanted) {
    Conditions restricted = Visibility.restricted(reader);
    Conditions where =
        new Conditions()
            .and(restricted.sql(), restricted.parameters())
            .and(waiting ? "r.told_at is not null and r.answered_at is null" : "true");
    wanted.after(1).ifPresent(cursor -> where.and("r.id > ?::uuid", cursor.uuid(0)));
    return Page.of(found(where, wanted.fetchSize()), wanted, row -> Cursor.encode(row.id()));
  }

  /**
   * Takes the answer to the round that runs.
   *
   * @param notHolding finished items that did not hold; they are in progress again
   * @param note what was found; null for nothing to say
   * @throws ProblemException 403 unless the caller owns the post-mortem or manages, 409 before the
   *     first round, 422 when an item is none of its finished ones
   */
  public ReviewRow answer(UUID id, List<UUID> notHolding, String note, Reader reader, Who by) {
    FollowUpReview review = entities.find(FollowUpReview.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (review == null) {
      throw new ProblemException(
          Problem.notFound("follow-up-review.not-found", "There is no such review"));
    }
    requireAnswerable(review, reader);
    requireFinished(review.postmortemId(), notHolding);
    notHolding.forEach(item -> items.fail(item, by));
    Instant now = time.instant();
    entities.flush();
    boolean more = reviews.progress(review.postmortemId()).unfinished() > 0;
    review.answer(note, by, now, more ? reviews.next(now) : null);
    entities.flush();
    return found(new Conditions().and("r.id = ?", id), 1).get(0);
  }

  private void requireAnswerable(FollowUpReview review, Reader reader) {
    Postmortem postmortem = postmortems.readable(review.postmortemId(), reader);
    if (!reader.manages() && !reader.is(postmortem.ownerId())) {
      throw new ProblemException(
          Problem.forbidden(
              "follow-up-review.not-yours", "The post-mortem's owner or a manager answers"));
    }
    if (!review.isAsked()) {
      throw new ProblemException(
          Problem.conflict("follow-up-review.not-yet", "This review has not begun yet"));
    }
  }

  private void requireFinished(UUID postmortemId, List<UUID> notHolding) {
    List<UUID> finished =
        items.of(postmortemId).stream()
            .filter(item -> FINISHED.contains(item.status()))
            .map(ActionItem::id)
            .toList();
    if (!finished.containsAll(notHolding)) {
      throw new ProblemException(
          Problem.unprocessable(
              "follow-up-review.not-finished",
              "Only a finished action item of this post-mortem can fail to hold",
              new FieldError("notHolding", "finished", "Name finished items of it")));
    }
  }

  private List<ReviewRow> found(Conditions where, int atMost) {
    return sql.query(
        """
        select r.id, r.postmortem_id, p.reference, p.title, r.round, r.reminder_at, r.told_at,
               r.answered_at, r.answered_by, r.note,
               count(a.id) filter (where a.status in ('DONE', 'VERIFIED')) as finished,
               count(a.id) filter (where a.status in ('PROPOSED', 'COMMITTED', 'IN_PROGRESS'))
                 as unfinished
        from follow_up_review r
        join postmortem p on p.id = r.postmortem_id
        join incident i on i.id = p.incident_id
        left join action_item a on a.postmortem_id = p.id
        where %s
        group by r.id, p.id
        order by r.id
        limit ?
        """
            .formatted(where.sql()),
        ReviewAnswers::row,
        where.parameters(atMost));
  }

  private static ReviewRow row(ResultSet row) throws SQLException {
    return new ReviewRow(
        row.getObject("id", UUID.class),
        row.getObject("postmortem_id", UUID.class),
        row.getString("reference"),
        row.getString("title"),
        row.getInt("round"),
        Sql.instant(row, "reminder_at"),
        Sql.instant(row, "told_at"),
        Sql.instant(row, "answered_at"),
        row.getString("answered_by"),
        row.getString("note"),
        row.getInt("finished"),
        row.getInt("unfinished"));
  }
}
