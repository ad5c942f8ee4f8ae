package dev.muster.comms.maintenance;

import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostStage;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Planned work: a post, and what only planned work has. */
@Entity
@Table(name = "maintenance")
public class Maintenance {
  @Id private UUID id;

  @OneToOne
  @MapsId
  @JoinColumn(name = "post_id")
  private Post post;

  @Embedded private Window planned;
  @Embedded private Switches switches;
  private int revision;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "cancelled_at")
  private Instant cancelledAt;

  protected Maintenance() {}

  Maintenance(Post post, Window window, Switches switches) {
    this.post = post;
    this.planned = window;
    this.switches = switches;
  }

  /**
   * Takes another window; what has begun keeps its beginning.
   *
   * @return whether it has other things to do at other times now
   */
  boolean replan(Window wanted, Switches chosen) {
    if (!post.status().open()) {
      throw conflict("maintenance.over", "This maintenance is over; plan a new one");
    }
    if (begunAt != null && !wanted.starts().equals(planned.starts())) {
      throw conflict("maintenance.begun", "The work has begun; only its end can be moved");
    }
    boolean moved = !wanted.equals(planned);
    boolean switched = !chosen.equals(switches);
    planned = wanted;
    switches = chosen;
    if (moved && post.stage() == PostStage.PUBLISHED) {
      revision++;
    }
    return moved || switched;
  }

  /** Moves along the lifecycle: forward, and back from verifying to the work. */
  void move(PublicStatus to, Instant now) {
    if (!allowed(post.status(), to)) {
      throw conflict(
          "maintenance.invalid-transition",
          "A maintenance that is " + post.status().wire() + " cannot become " + to.wire());
    }
    if (to.holding() && begunAt == null) {
      begunAt = now;
    }
  }

  private boolean allowed(PublicStatus from, PublicStatus to) {
    return switch (from) {
      case SCHEDULED ->
          to == from
              || to == PublicStatus.IN_PROGRESS
              || to == PublicStatus.COMPLETED && cancelledAt != null;
      case IN_PROGRESS, VERIFYING -> to != PublicStatus.SCHEDULED;
      case COMPLETED -> to == from;
      case INVESTIGATING, IDENTIFIED, MONITORING, RESOLVED, POSTMORTEM -> false;
    };
  }

  /** It is told of afterwards: the work was done as the window says. */
  void past() {
    begunAt = planned.starts();
  }

  /** The work will not be done. */
  void cancel(Instant now) {
    if (post.status() != PublicStatus.SCHEDULED) {
      throw conflict(
          "maintenance.begun", "Only what has not begun can be cancelled; complete it instead");
    }
    cancelledAt = now;
    revision++;
  }

  /** What it says of these components while the work goes on. */
  static Map<UUID, ComponentStatus> affected(Set<UUID> componentIds, Switches switches) {
    ComponentStatus meanwhile =
        switches.componentsAtStart()
            ? ComponentStatus.UNDER_MAINTENANCE
            : ComponentStatus.OPERATIONAL;
    Map<UUID, ComponentStatus> affected = new HashMap<>();
    componentIds.forEach(component -> affected.put(component, meanwhile));
    return affected;
  }

  /** When somebody should have moved it on; empty when nobody is waited for. */
  public Optional<Instant> lateSince(Instant now) {
    Instant due = begunAt == null ? planned.starts() : planned.ends();
    boolean waited = post.stage() == PostStage.PUBLISHED && post.status().open();
    return waited && due.isBefore(now) ? Optional.of(due) : Optional.empty();
  }

  private static ProblemException conflict(String code, String detail) {
    return new ProblemException(Problem.conflict(code, detail));
  }

  public UUID id() {
    return id;
  }

  public Post post() {
    return post;
  }

  public Window window() {
    return planned;
  }

  public Switches switches() {
    return switches;
  }

  /** How often the public window was changed or cancelled (RFC 5545, SEQUENCE). */
  public int revision() {
    return revision;
  }

  /** Null until the work began. */
  public Instant begunAt() {
    return begunAt;
  }

  /** Null unless it was cancelled. */
  public Instant cancelledAt() {
    return cancelledAt;
  }
}
