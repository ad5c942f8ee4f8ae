package dev.muster.comms.fanout;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.platform.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said that subscribers are to hear of, and how far through them it has come.
 *
 * @param postUpdateId what a post says; null when a component changed
 * @param componentId what a person set; null when a post says something
 * @param saidAt whoever subscribed later is not told
 * @param reached the last subscriber that was written to; null before the first
 */
record FanOut(
    UUID id,
    UUID pageId,
    @Nullable UUID postId,
    @Nullable UUID postUpdateId,
    @Nullable UUID componentId,
    @Nullable ComponentStatus oldStatus,
    @Nullable ComponentStatus newStatus,
    Instant saidAt,
    @Nullable UUID reached) {

  static FanOut read(ResultSet row) throws SQLException {
    return new FanOut(
        row.getObject("id", UUID.class),
        row.getObject("page_id", UUID.class),
        row.getObject("post_id", UUID.class),
        row.getObject("post_update_id", UUID.class),
        row.getObject("component_id", UUID.class),
        status(row.getString("old_status")),
        status(row.getString("new_status")),
        Sql.instant(row, "said_at"),
        row.getObject("reached", UUID.class));
  }

  private static ComponentStatus status(String name) {
    return name == null ? null : ComponentStatus.valueOf(name);
  }
}
