package dev.muster.oncall.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom a person who answered a page by its link can ask for help.
 *
 * @param manager name of their manager; empty when none is named
 * @param contacts emergency contacts, in their order
 */
public record AckHelp(Optional<String> manager, List<Contact> contacts) {
  /** For a reader to whom none is offered. */
  static final AckHelp NONE = new AckHelp(Optional.empty(), List.of());

  public AckHelp {
    contacts = List.copyOf(contacts);
  }

  /**
   * An emergency contact.
   *
   * @param pages whether they can be paged
   * @param phone in E.164; null for none, as are e-mail and web address
   * @param note empty for none
   */
  public record Contact(
      UUID id,
      String name,
      String area,
      boolean pages,
      String phone,
      String email,
      String url,
      String note) {}

  boolean isEmpty() {
    return manager.isEmpty() && contacts.isEmpty();
  }
}
