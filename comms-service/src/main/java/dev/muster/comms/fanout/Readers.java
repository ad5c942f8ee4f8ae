package dev.muster.comms.fanout;

import dev.muster.comms.status.PostKind;
import dev.muster.comms.subscriber.Channel;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds who is to hear of something, batch by batch, in the order of their ids. */
@ApplicationScoped
class Readers {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** Whoever follows the page hears of a post there; one who follows the post too, not again. */
  private static final String CONCERNED =
      """
      from subscriber s
      where s.page_id = ? and s.state = 'ACTIVE' and s.confirmed_at <= ? and s.id > ?
        and s.wants in ('ALL', ?)
        and case when s.post_id is null then %s else s.post_id = ? and not exists (
          select from subscriber whole
          where whole.page_id = s.page_id and whole.channel = s.channel
            and coalesce(whole.email, whole.target_hash) = coalesce(s.email, s.target_hash)
            and whole.post_id is null and whole.state = 'ACTIVE' and whole.confirmed_at <= ?
            and whole.wants in ('ALL', ?) and %s) end
      """
          .formatted(ofComponents("s"), ofComponents("whole"));

  private static final String WEBHOOKS =
      """
      from subscriber s
      where s.page_id = ? and s.channel = 'WEBHOOK' and s.state = 'ACTIVE'
        and s.confirmed_at <= ? and s.id > ? and s.post_id is null and %s
      """
          .formatted(ofComponents("s"));

  private final Sql sql;

  Readers(Sql sql) {
    this.sql = sql;
  }

  private static String ofComponents(String subscriber) {
    return """
    (? or not exists (select from subscriber_component c where c.subscriber_id = %1$s.id)
      or exists (select from subscriber_component c
        where c.subscriber_id = %1$s.id and c.component_id = any (?)))
    """
        .formatted(subscriber);
  }

  /**
   * What a subscriber must want to be concerned.
   *
   * @param kind null for components, which only webhooks hear of
   * @param components that it is about; none concerns everybody
   */
  record Scope(PostKind kind, Set<UUID> components) {}

  /** The next ones. */
  List<Reader> next(FanOut fanOut, Scope scope, int count) {
    List<Object> values = values(fanOut, scope);
    values.add(count);
    return sql.query(
        "select s.* " + concerned(scope) + " order by s.id limit ?",
        Readers::read,
        values.toArray());
  }

  /** How many are left. */
  int count(FanOut fanOut, Scope scope) {
    return sql.query(
            "select count(*)::int " + concerned(scope),
            row -> row.getInt(1),
            values(fanOut, scope).toArray())
        .get(0);
  }

  /** How many are left on each channel; those without anybody are left out. */
  Map<Channel, Integer> byChannel(FanOut fanOut, Scope scope) {
    Map<Channel, Integer> counts = new EnumMap<>(Channel.class);
    sql.query(
            "select s.channel, count(*)::int as readers " + concerned(scope) + " group by 1",
            row -> Map.entry(Channel.valueOf(row.getString(1)), row.getInt(2)),
            values(fanOut, scope).toArray())
        .forEach(each -> counts.put(each.getKey(), each.getValue()));
    return counts;
  }

  /** Those of these subscribers who want to hear of anything still. */
  List<Reader> active(Collection<UUID> ids) {
    return sql.query(
        "select * from subscriber where id = any (?) and state = 'ACTIVE' order by id",
        Readers::read,
        (Object) ids.toArray(UUID[]::new));
  }

  private static String concerned(Scope scope) {
    return scope.kind() == null ? WEBHOOKS : CONCERNED;
  }

  private static List<Object> values(FanOut fanOut, Scope scope) {
    List<Object> values = new ArrayList<>();
    UUID after = fanOut.reached() == null ? BEFORE_ALL : fanOut.reached();
    values.addAll(List.of(fanOut.pageId(), fanOut.saidAt(), after));
    UUID[] components = scope.components().toArray(UUID[]::new);
    boolean everybody = components.length == 0;
    if (scope.kind() == null) {
      values.addAll(List.of(everybody, components));
    } else {
      String wants = scope.kind() + "S";
      values.addAll(List.of(wants, everybody, components, fanOut.postId()));
      values.addAll(List.of(fanOut.saidAt(), wants, everybody, components));
    }
    return values;
  }

  private static Reader read(ResultSet row) throws SQLException {
    Channel channel = Channel.valueOf(row.getString("channel"));
    return new Reader(
        row.getObject("id", UUID.class),
        channel,
        row.getString(channel == Channel.EMAIL ? "email" : "address"),
        Locale.forLanguageTag(row.getString("language")),
        Sql.instant(row, "created_at"),
        row.getString("sealed_url"),
        row.getString("sealed_secret"));
  }
}
