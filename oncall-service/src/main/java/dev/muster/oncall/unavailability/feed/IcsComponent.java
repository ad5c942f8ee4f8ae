package dev.muster.oncall.unavailability.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a calendar: an event, a zone, or the calendar itself; without the parts in it. */
final class IcsComponent {
  private final String name;
  private final List<IcsProperty> properties = new ArrayList<>();

  IcsComponent(String name) {
    this.name = name;
  }

  void add(IcsProperty property) {
    properties.add(property);
  }

  boolean isA(String wanted) {
    return name.equalsIgnoreCase(wanted);
  }

  Optional<IcsProperty> first(String property) {
    return all(property).findFirst();
  }

  Stream<IcsProperty> all(String property) {
    return properties.stream().filter(each -> each.name().equals(property));
  }

  /** Whether a property has one of these values, in any case. */
  boolean says(String property, String... values) {
    return all(property)
        .anyMatch(each -> Stream.of(values).anyMatch(each.value().strip()::equalsIgnoreCase));
  }
}
