package dev.muster.comms.subscriber;

import dev.muster.comms.query.Conditions;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What managers do with the subscribers of a page. */
@ApplicationScoped
public class SubscriberAdmin {
  private final SubscriberRepository subscribers;
  private final Subscribers targets;
  private final Invitations invitations;
  private final Sql sql;
  private final InstantSource time;

  SubscriberAdmin(
      SubscriberRepository subscribers,
      Subscribers targets,
      Invitations invitations,
      Sql sql,
      InstantSource time) {
    this.subscribers = subscribers;
    this.targets = targets;
    this.invitations = invitations;
    this.sql = sql;
    this.time = time;
  }

  /** How many subscribers of a page there are of a channel and state. */
  public record Figure(Channel channel, SubscriberState state, long count) {}

  /** In the order of their ids; see {@link SubscriberFilter}. */
  public List<Subscriber> list(Conditions conditions, int count) {
    return subscribers.list(conditions, count);
  }

  public Optional<Subscriber> find(UUID id) {
    return subscribers.findByIdOptional(id);
  }

  /**
   * @throws ProblemException 404 when there is none
   */
  public Subscriber get(UUID id) {
    return find(id).orElseThrow(() -> unknown(id));
  }

  public List<Figure> figures(UUID pageId) {
    return sql.query(
        """
        select channel, state, count(*) as number from subscriber where page_id = ?
        group by channel, state order by channel, state
        """,
        row ->
            new Figure(
                Channel.valueOf(row.getString("channel")),
                SubscriberState.valueOf(row.getString("state")),
                row.getLong("number")),
        pageId);
  }

  /**
   * Adds a subscriber, or changes what a known one gets.
   *
   * @param confirmed its owner agreed elsewhere, so nothing is asked; else it is asked, unless it
   *     gets what is wanted already
   */
  public Subscriber add(SignUp wanted, boolean confirmed) {
    Subscriber subscriber = targets.findOrCreate(wanted).subscriber();
    if (confirmed) {
      subscriber.change(wanted.wish());
      subscriber.activate(time.instant());
    } else if (!subscriber.gets(wanted.wish())) {
      invitations.confirm(wanted.page(), subscriber, wanted.wish(), Priority.BULK);
    }
    return subscriber;
  }

  /** Changes what a subscriber gets, without asking. */
  public void change(Subscriber subscriber, Wish wish) {
    subscriber.change(wish);
  }

  /** Ends those of the page among these that had not ended; returns how many. */
  public int unsubscribe(UUID pageId, Collection<UUID> ids) {
    Instant now = time.instant();
    List<Subscriber> found = in(pageId, ids, SubscriberState.UNSUBSCRIBED, false);
    found.forEach(subscriber -> subscriber.unsubscribe(now));
    return found.size();
  }

  /** Lets those of the page among these out of quarantine; returns how many. */
  public int reactivate(UUID pageId, Collection<UUID> ids) {
    Instant now = time.instant();
    List<Subscriber> found = in(pageId, ids, SubscriberState.QUARANTINED, true);
    found.forEach(subscriber -> subscriber.activate(now));
    return found.size();
  }

  /** Asks those of the page among these once more that have not confirmed; returns how many. */
  public int resendConfirmation(StatusPage page, Collection<UUID> ids) {
    List<Subscriber> found = in(page.id(), ids, SubscriberState.PENDING, true);
    found.forEach(
        subscriber -> invitations.confirm(page, subscriber, subscriber.wish(), Priority.BULK));
    return found.size();
  }

  /**
   * Deletes all that is known of a subscriber but the masked address in the log of messages.
   *
   * @throws ProblemException 404 when there is none
   */
  public void remove(UUID id) {
    if (!subscribers.deleteById(id)) {
      throw unknown(id);
    }
  }

  private List<Subscriber> in(
      UUID pageId, Collection<UUID> ids, SubscriberState state, boolean there) {
    return subscribers.ofPage(pageId, ids).stream()
        .filter(subscriber -> (subscriber.state() == state) == there)
        .toList();
  }

  private static ProblemException unknown(UUID id) {
    return new ProblemException(
        Problem.notFound("subscriber.unknown", "There is no subscriber " + id));
  }
}
