package dev.muster.comms.imports;

import dev.muster.comms.metric.MetricPoint;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostImpact;
import dev.muster.comms.status.PublicStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What an object of the other side says, as far as it is brought over. */
sealed interface Found {
  /**
   * A group of components.
   *
   * @param description null for none
   */
  record Group(String name, String description) implements Found {}

  /**
   * A component.
   *
   * @param description null for none
   * @param groupId null for none
   * @param since first day of its uptime; null when that is not known
   */
  record Component(
      String name,
      String description,
      ComponentStatus status,
      String groupId,
      boolean onlyShowIfDegraded,
      boolean showcase,
      LocalDate since)
      implements Found {}

  /**
   * An incident or planned work.
   *
   * @param impact null for what the components mean
   * @param monitoringAt null when it never came so far
   * @param resolvedAt null while it is open
   * @param window null unless it is planned work
   * @param componentIds what it is about
   * @param updates the oldest first, at least one
   */
  record Post(
      String name,
      PublicStatus status,
      PostImpact impact,
      Instant startedAt,
      Instant monitoringAt,
      Instant resolvedAt,
      Window window,
      List<Affected> components,
      List<Update> updates)
      implements Found {
    public Post {
      components = List.copyOf(components);
      updates = List.copyOf(updates);
    }
  }

  /** When work is planned, and what happens by itself. */
  record Window(
      Instant starts, Instant ends, boolean remind, boolean autoStart, boolean autoComplete) {}

  /** A component of an incident and how bad it got there. */
  record Affected(String componentId, ComponentStatus status) {}

  /** One thing said. */
  record Update(String id, PublicStatus status, String body, Instant at, List<Change> changes) {
    public Update {
      changes = List.copyOf(changes);
    }
  }

  /** A component that changed with an update. */
  record Change(String componentId, ComponentStatus before, ComponentStatus after) {}

  /**
   * What a figure of the other side is called and how it is drawn.
   *
   * @param points what it was, where the other side says so; empty else
   */
  record Metric(
      String name,
      String description,
      String suffix,
      int decimals,
      boolean displayed,
      Double axisLow,
      Double axisHigh,
      List<MetricPoint> points)
      implements Found {
    public Metric {
      points = points == null ? List.of() : List.copyOf(points);
    }
  }

  /**
   * Who asked to be told.
   *
   * @param mode email, sms or webhook
   * @param address mailbox, number with its country code, or address of the webhook
   * @param contact mailbox of whoever runs the webhook; null for the others
   * @param componentIds empty for all
   */
  record Subscriber(
      String mode,
      String address,
      String contact,
      boolean confirmed,
      boolean quarantined,
      Instant since,
      List<String> componentIds)
      implements Found {
    public Subscriber {
      componentIds = List.copyOf(componentIds);
    }
  }
}
