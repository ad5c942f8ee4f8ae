package dev.muster.oncall.person.api;

import dev.muster.oncall.person.Person;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is signed in.
 *
 * @param roles as the identity provider gave them
 */
public record MeResponse(
    UUID id, String name, String email, String language, String zone, List<String> roles) {

  static MeResponse from(Person person, Set<String> roles) {
    return new MeResponse(
        person.id(),
        person.name(),
        person.email(),
        person.language().toLanguageTag(),
        person.zone().getId(),
        roles.stream().sorted().toList());
  }
}
