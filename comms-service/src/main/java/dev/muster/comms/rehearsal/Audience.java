package dev.muster.comms.rehearsal;

import dev.muster.comms.post.Forecast;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** How many subscribers would be told, by channel. */
@ApplicationScoped
class Audience {
  private final Sql sql;

  Audience(Sql sql) {
    this.sql = sql;
  }

  /**
   * Those who follow the page or the post, and want to hear of incidents and of these components;
   * nobody where the words would go out silently.
   */
  Map<String, Integer> of(Forecast forecast) {
    Map<String, Integer> counts = new TreeMap<>();
    if (forecast.proposal().deliver()) {
      UUID[] components = forecast.proposal().claims().keySet().toArray(UUID[]::new);
      sql.query(
              """
              select channel, count(distinct coalesce(email, target_hash))::int as readers
              from subscriber
              where page_id = ? and state = 'ACTIVE' and wants in ('ALL', 'INCIDENTS')
                and (post_id = ?::uuid or post_id is null and (? or not exists (
                    select from subscriber_component wanted
                    where wanted.subscriber_id = subscriber.id)
                  or exists (
                    select from subscriber_component wanted
                    where wanted.subscriber_id = subscriber.id
                      and wanted.component_id = any (?))))
              group by channel
              """,
              row -> Map.entry(row.getString("channel"), row.getInt("readers")),
              forecast.page().id(),
              forecast.postId(),
              components.length == 0,
              components)
          .forEach(each -> counts.put(each.getKey(), each.getValue()));
    }
    return counts;
  }
}
