package dev.muster.comms.manage.incident;

import dev.muster.comms.status.PostKind;
import dev.muster.comms.status.PublicStatus;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Finds the public posts of a page, the newest first. */
@ApplicationScoped
class IncidentSearch {
  private final Sql sql;

  IncidentSearch(Sql sql) {
    this.sql = sql;
  }

  /** Which posts are listed. */
  enum Which {
    ALL,
    UNRESOLVED,
    SCHEDULED,
    UPCOMING,
    ACTIVE_MAINTENANCE;

    private String[] statuses() {
      return Arrays.stream(PublicStatus.values())
          .filter(this::includes)
          .map(Enum::name)
          .toArray(String[]::new);
    }

    private boolean includes(PublicStatus status) {
      boolean planned = status.kind() == PostKind.MAINTENANCE;
      return switch (this) {
        case ALL -> true;
        case UNRESOLVED -> !planned && status.open();
        case SCHEDULED -> planned && status.open();
        case UPCOMING -> status == PublicStatus.SCHEDULED;
        case ACTIVE_MAINTENANCE -> planned && status.holding();
      };
    }
  }

  /**
   * @param text to be found in the name, the status or what was said; null for all
   * @param before how many are left out
   */
  List<UUID> find(UUID pageId, Which which, String text, int count, int before) {
    String pattern = text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return sql.query(
        """
        select id from post
        where page_id = ? and stage = 'PUBLISHED' and status = any (?)
          and (?::text is null or status ilike ?
            or exists (select from jsonb_each_text(title) words where words.value ilike ?)
            or exists (select from post_update, jsonb_each_text(post_update.body) words
              where post_update.post_id = post.id and words.value ilike ?))
        order by created_at desc, id desc limit ? offset ?
        """,
        row -> row.getObject("id", UUID.class),
        pageId,
        which.statuses(),
        pattern,
        pattern,
        pattern,
        pattern,
        count,
        before);
  }
}
