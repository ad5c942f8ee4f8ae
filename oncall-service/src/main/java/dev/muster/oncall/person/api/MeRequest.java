package dev.muster.oncall.person.api;

import dev.muster.oncall.person.Person;
import dev.muster.oncall.person.PersonDetails;
import dev.muster.oncall.zone.KnownZone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What people change about themselves; the e-mail address is an administrator's matter. */
public record MeRequest(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String language,
    @NotNull @KnownZone String zone) {

  PersonDetails details(Person person) {
    return new PersonDetails(
        name, person.email(), language, zone, person.managerId(), person.isActive());
  }
}
