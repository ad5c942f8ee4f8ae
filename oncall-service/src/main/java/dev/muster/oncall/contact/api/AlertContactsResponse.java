package dev.muster.oncall.contact.api;

import dev.muster.oncall.contact.ContactCard;
import dev.muster.oncall.person.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who can help with an alert.
 *
 * @param manager of whoever asks; null when none is named
 * @param cards of the team that owns the service and of the organisation
 */
public record AlertContactsResponse(@Nullable Manager manager, List<ContactCardResponse> cards) {

  /** Somebody's manager. */
  public record Manager(UUID id, String name) {}

  static AlertContactsResponse from(Optional<Person> manager, List<ContactCard> cards) {
    return new AlertContactsResponse(
        manager.map(person -> new Manager(person.id(), person.name())).orElse(null),
        cards.stream().map(ContactCardResponse::from).toList());
  }
}
