package dev.muster.comms.postmortem;

import dev.muster.comms.due.OneByOne;
import dev.muster.comms.incident.KnownIncidents;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.Posts;
import dev.muster.comms.status.PublicStatus;
import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Publishes the words about incidents that were still going on here when they were approved, once
 * the incident is over, whoever ended it and by whichever way.
 */
@ApplicationScoped
public class WaitingPostmortems {
  private final Sql sql;
  private final Posts posts;
  private final PublicPostmortems postmortems;
  private final KnownIncidents incidents;
  private final Migrations migrations;

  WaitingPostmortems(
      Sql sql,
      Posts posts,
      PublicPostmortems postmortems,
      KnownIncidents incidents,
      Migrations migrations) {
    this.sql = sql;
    this.posts = posts;
    this.postmortems = postmortems;
    this.incidents = incidents;
    this.migrations = migrations;
  }

  @Scheduled(
      identity = "waiting-postmortems",
      every = "${muster.waiting-postmortems.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void wake() {
    if (migrations.isDone()) {
      OneByOne.take("public post-mortem", this::claim, this::publish, Function.identity());
    }
  }

  /** The next one whose incident is over, locked until the transaction ends. */
  private Optional<UUID> claim(Set<UUID> failed) {
    return sql
        .query(
            """
            select w.post_id from public_postmortem w join post p on p.id = w.post_id
            where w.waiting and p.status = ? and p.stage = 'PUBLISHED' and w.post_id <> all (?)
            order by w.post_id limit 1 for update of p, w skip locked
            """,
            row -> row.getObject("post_id", UUID.class),
            PublicStatus.RESOLVED,
            failed.toArray(UUID[]::new))
        .stream()
        .findFirst();
  }

  private void publish(UUID postId) {
    Post post = posts.get(postId);
    boolean confidential =
        Optional.ofNullable(post.incidentId())
            .flatMap(incidents::find)
            .filter(incident -> incident.confidential())
            .isPresent();
    if (confidential) {
      postmortems.hold(post);
    } else {
      postmortems.release(post);
    }
  }
}
