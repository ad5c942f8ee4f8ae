package dev.muster.comms.fanout;

import dev.muster.comms.Api;
import dev.muster.comms.Api.Site;
import dev.muster.comms.subscriber.Channel;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.testkit.security.TestTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Subscribers straight into the table, and what is said to them. */
public final class Crowd {
  private Crowd() {}

  /** So many who confirmed, by e-mail, to the whole page. */
  public static List<UUID> of(Sql sql, Site site, int many, Instant confirmed) {
    List<UUID> ids = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      UUID id = Ids.next();
      ids.add(id);
      rows.add(
          new Object[] {
            id, site.pageId(), address(id), i % 3 == 0 ? "ru" : "en", confirmed, confirmed
          });
    }
    sql.batch(
        """
        insert into subscriber
          (id, page_id, channel, email, language, state, created_at, confirmed_at, version)
        values (?, ?, 'EMAIL', ?, ?, 'ACTIVE', ?, ?, 0)
        """,
        rows);
    return ids;
  }

  /** One who confirmed, on another channel. */
  public static UUID on(
      Sql sql, Site site, Channel channel, String address, String sealedUrl, String sealedSecret) {
    UUID id = Ids.next();
    sql.update(
        """
        insert into subscriber
          (id, page_id, channel, address, target_hash, sealed_url, sealed_secret, language, state,
           created_at, confirmed_at, version)
        values (?, ?, ?, ?, ?, ?, ?, 'en', 'ACTIVE', date '2026-01-01', date '2026-01-01', 0)
        """,
        id,
        site.pageId(),
        channel,
        address,
        id.toString(),
        sealedUrl,
        sealedSecret);
    return id;
  }

  public static String address(UUID subscriber) {
    return "reader-" + subscriber + "@example.org";
  }

  /** Publishes an incident about the component of the page; returns the post's id. */
  public static UUID publish(Site site, String words) {
    return publish(site, words, "INVESTIGATING", Map.of(site.componentId(), "PARTIAL_OUTAGE"));
  }

  public static UUID publish(Site site, String words, String status, Map<UUID, String> components) {
    Map<String, Object> body = new HashMap<>();
    body.put("pageId", site.pageId());
    body.put("title", Map.of("en", "Problems", "ru", "Проблемы"));
    body.put("body", Map.of("en", words, "ru", "По-русски: " + words));
    body.put("status", status);
    body.put("components", components);
    return UUID.fromString(
        Api.json(Api.post(TestTokens.manager(), "/posts", body)).path("id").asText());
  }

  /** Says more in a post. */
  public static void say(UUID post, String status, String words) {
    Api.json(
        Api.post(
            TestTokens.manager(),
            "/posts/" + post + "/updates",
            Map.of("status", status, "body", Map.of("en", words, "ru", "По-русски: " + words))));
  }
}
