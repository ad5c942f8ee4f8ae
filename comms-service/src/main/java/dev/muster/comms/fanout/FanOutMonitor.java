package dev.muster.comms.fanout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.fanout.FanOutView.ChannelFigures;
import dev.muster.comms.message.Addresses;
import dev.muster.comms.message.LoggedMessage;
import dev.muster.comms.message.MessageLog;
import dev.muster.comms.message.MessageState;
import dev.muster.comms.message.StuckMessages;
import dev.muster.comms.query.Conditions;
import dev.muster.comms.subscriber.Channel;
import dev.muster.platform.database.Sql;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What managers see of what was said to subscribers, and can do about it. */
@ApplicationScoped
public class FanOutMonitor {
  /** So many messages are released at once. */
  public static final int MOST_AT_ONCE = 1_000;

  private static final int REASONS = 10;
  private static final String FAN_OUTS =
      """
      select fan_out.*, post.title::text as title, component.name as component,
        coalesce(post_update.status, fan_out.new_status) as status, post_update.number
      from fan_out
      left join post on post.id = fan_out.post_id
      left join post_update on post_update.id = fan_out.post_update_id
      left join component on component.id = fan_out.component_id
      """;

  private final Sql sql;
  private final MessageLog log;
  private final StuckMessages stuck;
  private final HeldMessages held;
  private final ObjectMapper json;

  FanOutMonitor(
      Sql sql, MessageLog log, StuckMessages stuck, HeldMessages held, ObjectMapper json) {
    this.sql = sql;
    this.log = log;
    this.stuck = stuck;
    this.held = held;
    this.json = json;
  }

  /**
   * Why messages are not sent.
   *
   * @param state FAILED, BLOCKED, HELD or PENDING
   */
  public record Reason(Channel channel, MessageState state, String error, int count) {}

  /** The newest first. */
  public List<FanOutView> list(Conditions conditions, int count) {
    List<FanOutView> found =
        sql.query(
            FAN_OUTS
                + " where "
                + conditions.sql()
                + " order by fan_out.said_at desc, fan_out.id desc limit ?",
            row -> view(row, List.of()),
            conditions.values(count));
    Map<UUID, List<ChannelFigures>> figures =
        figures(found.stream().map(FanOutView::id).toArray(UUID[]::new));
    return found.stream()
        .map(view -> with(view, figures.getOrDefault(view.id(), List.of())))
        .toList();
  }

  /**
   * @throws ProblemException 404 when there is none
   */
  public FanOutView get(UUID id) {
    return list(new Conditions().and("fan_out.id = ?", id), 1).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("fan-out.unknown", "There is no fan-out " + id)));
  }

  /** The most frequent reasons first. */
  public List<Reason> reasons(UUID id) {
    return sql.query(
        """
        select channel, state, regexp_replace(error, '\\s+', ' ', 'g') as error,
          count(*)::int as count
        from message
        where fan_out_id = ? and error is not null
          and state in ('FAILED', 'BLOCKED', 'HELD', 'PENDING')
        group by 1, 2, 3
        order by count desc, error
        limit ?
        """,
        row ->
            new Reason(
                Channel.valueOf(row.getString("channel")),
                MessageState.valueOf(row.getString("state")),
                row.getString("error"),
                row.getInt("count")),
        id,
        REASONS);
  }

  /**
   * Its messages, the newest first.
   *
   * @param conditions on columns of {@code message}
   */
  public List<LoggedMessage> messages(Conditions conditions, int count) {
    return log.list(conditions, count);
  }

  /** That messages are for the subscriber with this address, as it was given. */
  public static Conditions to(Conditions conditions, String address) {
    String normalized = Addresses.normalized(address).toLowerCase(Locale.ROOT);
    return conditions.and(
        "subscriber_id in (select id from subscriber where email = ? or lower(address) = ?)",
        normalized,
        normalized);
  }

  /**
   * Sends failed and blocked messages again and writes held ones anew; returns how many, a thousand
   * of either kind at most.
   */
  public int release(UUID id) {
    return stuck.release(new Conditions().and("fan_out_id = ?", id), MOST_AT_ONCE)
        + held.release(id, MOST_AT_ONCE);
  }

  /** Gives held messages up; returns how many, a thousand at most. */
  public int discard(UUID id) {
    return held.discard(id, MOST_AT_ONCE);
  }

  private Map<UUID, List<ChannelFigures>> figures(UUID[] ids) {
    return sql
        .query(
            """
            select fan_out_id, channel,
              count(*) filter (where state in ('PENDING', 'SENDING'))::int as waiting,
              count(*) filter (where state in ('SENT', 'DELIVERED'))::int as sent,
              count(*) filter (where state = 'FAILED')::int as failed,
              count(*) filter (where state in ('BLOCKED', 'HELD'))::int as blocked,
              count(*) filter (where state = 'CANCELLED')::int as cancelled,
              count(*) filter (where state = 'HELD')::int as held
            from message where fan_out_id = any (?)
            group by fan_out_id, channel
            order by channel
            """,
            row ->
                Map.entry(
                    row.getObject("fan_out_id", UUID.class),
                    new ChannelFigures(
                        Channel.valueOf(row.getString("channel")),
                        row.getInt("waiting"),
                        row.getInt("sent"),
                        row.getInt("failed"),
                        row.getInt("blocked"),
                        row.getInt("cancelled"),
                        row.getInt("held"))),
            (Object) ids)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private FanOutView view(ResultSet row, List<ChannelFigures> figures) throws SQLException {
    String component = row.getString("component");
    return new FanOutView(
        row.getObject("id", UUID.class),
        row.getObject("page_id", UUID.class),
        row.getObject("post_id", UUID.class),
        row.getObject("post_update_id", UUID.class),
        row.getObject("component_id", UUID.class),
        component == null ? title(row.getString("title")) : Map.of("", component),
        row.getString("status").toLowerCase(Locale.ROOT),
        row.getObject("number", Integer.class),
        Sql.instant(row, "said_at"),
        row.getObject("concerned", Integer.class),
        row.getInt("written"),
        Sql.instant(row, "finished_at"),
        figures);
  }

  private static FanOutView with(FanOutView view, List<ChannelFigures> figures) {
    return new FanOutView(
        view.id(),
        view.pageId(),
        view.postId(),
        view.postUpdateId(),
        view.componentId(),
        view.title(),
        view.status(),
        view.number(),
        view.saidAt(),
        view.concerned(),
        view.written(),
        view.finishedAt(),
        figures);
  }

  private Map<String, String> title(String stored) {
    try {
      return json.readValue(stored, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
