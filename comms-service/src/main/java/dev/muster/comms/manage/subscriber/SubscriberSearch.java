package dev.muster.comms.manage.subscriber;

import dev.muster.comms.subscriber.SubscriberState;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds subscribers of a page in the orders of the manage API. */
@ApplicationScoped
class SubscriberSearch {
  private final Sql sql;

  SubscriberSearch(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param postId those of one post only; null for those of the page as well
   * @param order by which, one of {@link #order}
   */
  List<UUID> find(
      UUID pageId, UUID postId, SubscriberQuery query, String order, int count, int before) {
    String pattern =
        query.q() == null ? null : "%" + query.q().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return sql.query(
        """
        select id from subscriber
        where page_id = ? and (?::uuid is null or post_id = ?::uuid)
          and (?::text is null or channel = ?) and (?::text is null or state = ?)
          and (?::text is not null or state <> 'UNSUBSCRIBED')
          and (?::text is null or coalesce(email, address) ilike ? or contact_email ilike ?)
        order by %s limit ? offset ?
        """
            .formatted(order),
        row -> row.getObject("id", UUID.class),
        pageId,
        postId,
        postId,
        name(query.type()),
        name(query.type()),
        name(query.state()),
        name(query.state()),
        name(query.state()),
        pattern,
        pattern,
        pattern,
        count,
        before);
  }

  /** The order that a client asks for; by target when it is not known. */
  static String order(String field, String direction) {
    String by =
        switch (field == null ? "primary" : field) {
          case "created_at" -> "created_at %s, id %s";
          case "quarantined_at" -> "quarantined_at %s nulls last, id %s";
          default -> "coalesce(email, address) %s, id %s";
        };
    String way = "desc".equalsIgnoreCase(direction) ? "desc" : "asc";
    return by.formatted(way, way);
  }

  /** The unsubscribed ones of a page, who left last first. */
  List<UUID> unsubscribed(UUID pageId, int count, int before) {
    return sql.query(
        """
        select id from subscriber where page_id = ? and state = ?
        order by ended_at desc nulls last, id limit ? offset ?
        """,
        row -> row.getObject("id", UUID.class),
        pageId,
        SubscriberState.UNSUBSCRIBED,
        count,
        before);
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }
}
