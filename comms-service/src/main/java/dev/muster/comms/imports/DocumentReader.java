package dev.muster.comms.imports;

import dev.muster.comms.metric.MetricPoint;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PostKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the lists of a Statuspage (contracts A.3 to A.5b and B), of its public documents and of its
 * manage API alike; what is not known is ignored, what is wrong is refused with its path.
 */
final class DocumentReader {
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_COMPONENTS = 1_300;
  private static final int MOST_METRICS = 200;
  private static final int MOST_SUBSCRIBERS = 50_000;

  /** A month by the minute, and some. */
  private static final int MOST_POINTS = 50_000;

  private DocumentReader() {}

  /** Groups of the manage API; they stand where their first component stands. */
  static List<FoundItem> groups(Field list) throws ImportDocumentException {
    List<FoundItem> items = new ArrayList<>();
    for (Field group : list.items(MOST_COMPONENTS)) {
      items.add(group(group));
    }
    return items;
  }

  private static FoundItem group(Field group) throws ImportDocumentException {
    return new FoundItem(
        ImportKind.GROUP,
        group.at("id").id(),
        1,
        group.at("position").number(0),
        group.at("name").name(LONGEST_NAME),
        new Found.Group(
            group.at("name").name(LONGEST_NAME), group.at("description").text(LONGEST_TEXT)));
  }

  /** Components, and the groups among them. */
  static List<FoundItem> components(Field list) throws ImportDocumentException {
    List<FoundItem> items = new ArrayList<>();
    for (Field component : list.items(MOST_COMPONENTS)) {
      items.add(component.at("group").flag(false) ? group(component) : component(component));
    }
    return items;
  }

  private static FoundItem component(Field component) throws ImportDocumentException {
    String groupId = component.at("group_id").optionalId();
    LocalDate since = component.at("start_date").date();
    Instant created = component.at("created_at").time();
    return new FoundItem(
        ImportKind.COMPONENT,
        component.at("id").id(),
        groupId == null ? 1 : 2,
        component.at("position").number(0),
        component.at("name").name(LONGEST_NAME),
        new Found.Component(
            component.at("name").name(LONGEST_NAME),
            component.at("description").text(LONGEST_TEXT),
            component.at("status").word(ComponentStatus.class, ComponentStatus.OPERATIONAL),
            groupId,
            component.at("only_show_if_degraded").flag(false),
            component.at("showcase").flag(true),
            since == null && created != null
                ? LocalDate.ofInstant(created, ZoneOffset.UTC)
                : since));
  }

  /** Incidents and planned work, told apart by their window. */
  static List<FoundItem> posts(Field list, int most) throws ImportDocumentException {
    List<FoundItem> items = new ArrayList<>();
    for (Field post : list.items(most)) {
      Found.Post found = PostReader.read(post);
      boolean planned = found.updates().get(0).status().kind() == PostKind.MAINTENANCE;
      items.add(
          new FoundItem(
              planned ? ImportKind.MAINTENANCE : ImportKind.INCIDENT,
              post.at("id").id(),
              3,
              (int) (found.startedAt().getEpochSecond() / 60),
              found.name(),
              found));
    }
    return items;
  }

  static List<FoundItem> metrics(Field list) throws ImportDocumentException {
    List<FoundItem> items = new ArrayList<>();
    for (Field metric : list.items(MOST_METRICS)) {
      String name = metric.at("name").name(LONGEST_NAME);
      items.add(
          new FoundItem(
              ImportKind.METRIC,
              metric.at("id").id(),
              4,
              items.size(),
              name,
              new Found.Metric(
                  name,
                  metric.at("tooltip_description").text(LONGEST_TEXT),
                  metric.at("suffix").text(20),
                  Math.max(0, Math.min(6, metric.at("decimal_places").number(0))),
                  metric.at("display").flag(true),
                  metric.at("y_axis_min").amount(),
                  metric.at("y_axis_max").amount(),
                  points(metric.at("data")))));
    }
    return items;
  }

  /** What the metric was, by seconds since 1970 (contract B.5). */
  private static List<MetricPoint> points(Field list) throws ImportDocumentException {
    List<MetricPoint> points = new ArrayList<>();
    for (Field point : list.items(MOST_POINTS)) {
      Double value = point.at("value").amount();
      if (value != null) {
        points.add(new MetricPoint(point.at("timestamp").second(), value));
      }
    }
    return points;
  }

  static List<FoundItem> subscribers(Field list) throws ImportDocumentException {
    List<FoundItem> items = new ArrayList<>();
    for (Field subscriber : list.items(MOST_SUBSCRIBERS)) {
      FoundItem item = SubscriberReader.read(subscriber, items.size());
      items.add(item);
    }
    return items;
  }

  /** One document with all lists; those that are missing are empty. */
  static List<FoundItem> everything(Field document, int mostPosts) throws ImportDocumentException {
    if (!document.value().isObject()) {
      throw document.wrong("must be an object with lists such as components and incidents");
    }
    List<FoundItem> items = new ArrayList<>();
    items.addAll(groups(document.at("component_groups")));
    items.addAll(components(document.at("components")));
    items.addAll(posts(document.at("incidents"), mostPosts));
    items.addAll(posts(document.at("scheduled_maintenances"), mostPosts));
    items.addAll(metrics(document.at("metrics")));
    items.addAll(subscribers(document.at("subscribers")));
    if (items.isEmpty()) {
      throw document.wrong("must have at least one of components, incidents, metrics, subscribers");
    }
    return once(items);
  }

  /** The manage API names groups twice, and summaries name open incidents twice. */
  private static List<FoundItem> once(List<FoundItem> items) {
    Map<String, FoundItem> once = new HashMap<>();
    List<FoundItem> first = new ArrayList<>();
    for (FoundItem item : items) {
      if (once.put(item.kind() + "/" + item.externalId(), item) == null) {
        first.add(item);
      }
    }
    return first;
  }
}
