package dev.muster.oncall.person.api;

import dev.muster.oncall.person.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param linked whether somebody has signed in as this person
 */
public record PersonResponse(
    UUID id,
    String name,
    String email,
    String language,
    String zone,
    @Nullable UUID managerId,
    boolean active,
    boolean linked,
    Instant createdAt) {

  static PersonResponse from(Person person) {
    return new PersonResponse(
        person.id(),
        person.name(),
        person.email(),
        person.language().toLanguageTag(),
        person.zone().getId(),
        person.managerId(),
        person.isActive(),
        person.isLinked(),
        person.createdAt());
  }
}
