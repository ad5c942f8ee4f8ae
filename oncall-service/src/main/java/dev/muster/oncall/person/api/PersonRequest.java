package dev.muster.oncall.person.api;

import dev.muster.oncall.person.PersonDetails;
import dev.muster.oncall.zone.KnownZone;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * A person to add or change.
 *
 * @param language a language tag; {@code en} when left out
 * @param zone an IANA zone; {@code UTC} when left out
 * @param active true when left out; inactive people are neither paged nor let in
 */
public record PersonRequest(
    @NotBlank @Size(max = 200) String name,
    @NotNull @Email @Size(max = 254) String email,
    @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String language,
    @KnownZone String zone,
    UUID managerId,
    Boolean active) {

  PersonDetails details() {
    return new PersonDetails(
        name,
        email,
        language == null ? "en" : language,
        zone == null ? "UTC" : zone,
        managerId,
        active == null || active);
  }
}
