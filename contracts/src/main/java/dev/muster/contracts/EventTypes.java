package dev.muster.contracts;

import dev.muster.contracts.alert.AlertEvent;
import dev.muster.contracts.catalog.CatalogEvent;
import dev.muster.contracts.comms.CommunicationEvent;
import dev.muster.contracts.incident.IncidentEvent;
import dev.muster.contracts.page.PageEvent;
import dev.muster.contracts.postmortem.PostmortemEvent;
import dev.muster.contracts.shift.ShiftEvent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every event type with its record and its topic. */
public final class EventTypes {
  private static final List<Class<? extends Event>> FAMILIES =
      List.of(
          CatalogEvent.class,
          AlertEvent.class,
          PageEvent.class,
          ShiftEvent.class,
          IncidentEvent.class,
          CommunicationEvent.class,
          PostmortemEvent.class);

  private static final Map<String, Class<? extends Event>> CLASSES = new LinkedHashMap<>();
  private static final Map<Class<? extends Event>, TopicSpec> TOPIC_OF = new LinkedHashMap<>();
  private static final Map<String, TopicSpec> TOPICS = new LinkedHashMap<>();

  static {
    for (Class<? extends Event> family : FAMILIES) {
      List<Class<? extends Event>> events = eventsOf(family);
      Topic topic = family.getAnnotation(Topic.class);
      TopicSpec spec =
          new TopicSpec(
              topic.value(),
              topic.partitions(),
              topic.compacted(),
              events.stream().map(EventTypes::typeOf).toList());
      TOPICS.put(spec.name(), spec);
      events.forEach(event -> register(event, spec));
    }
  }

  private EventTypes() {}

  private static List<Class<? extends Event>> eventsOf(Class<? extends Event> family) {
    return Arrays.stream(family.getPermittedSubclasses())
        .<Class<? extends Event>>map(event -> event.asSubclass(Event.class))
        .toList();
  }

  private static void register(Class<? extends Event> event, TopicSpec topic) {
    if (CLASSES.putIfAbsent(typeOf(event), event) != null) {
      throw new IllegalStateException("Two events have the type " + typeOf(event));
    }
    TOPIC_OF.put(event, topic);
  }

  /** The CloudEvents type of {@code event}. */
  public static String typeOf(Event event) {
    return typeOf(event.getClass());
  }

  /** The CloudEvents type of the event record {@code event}. */
  public static String typeOf(Class<? extends Event> event) {
    EventType type = event.getAnnotation(EventType.class);
    if (type == null) {
      throw new IllegalArgumentException(event.getName() + " has no @EventType");
    }
    return type.value();
  }

  /** The record of a CloudEvents type; empty for a type that this version does not know. */
  public static Optional<Class<? extends Event>> classOf(String type) {
    return Optional.ofNullable(CLASSES.get(type));
  }

  /** The topic that carries {@code event}. */
  public static TopicSpec topicOf(Event event) {
    return topicOf(event.getClass());
  }

  /** The topic that carries events of the record {@code event}. */
  public static TopicSpec topicOf(Class<? extends Event> event) {
    TopicSpec topic = TOPIC_OF.get(event);
    if (topic == null) {
      throw new IllegalArgumentException(event.getName() + " is not a registered event");
    }
    return topic;
  }

  /** All topics as they must be created. */
  public static Collection<TopicSpec> topics() {
    return Collections.unmodifiableCollection(TOPICS.values());
  }

  /** The topic called {@code name}; empty when there is none. */
  public static Optional<TopicSpec> topic(String name) {
    return Optional.ofNullable(TOPICS.get(name));
  }

  /** All CloudEvents types. */
  public static Set<String> types() {
    return Collections.unmodifiableSet(CLASSES.keySet());
  }
}
