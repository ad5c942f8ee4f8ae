package dev.muster.oncall.person.api;

import dev.muster.oncall.person.PeopleImport;
import dev.muster.oncall.person.PersonDetails;
import dev.muster.oncall.zone.KnownZone;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A list of people; its rows are checked one by one, so that a bad one does not stop the rest. */
public record PeopleImportRequest(
    @NotNull @Size(min = 1, max = 1000) List<@NotNull PersonRow> people) {

  /** One person of the list. */
  public record PersonRow(
      @NotBlank @Size(max = 200) String name,
      @NotNull @Email @Size(max = 254) String email,
      @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*") String language,
      @KnownZone String zone)
      implements PeopleImport.Row {

    @Override
    public PersonDetails details() {
      return new PersonDetails(
          name, email, language == null ? "en" : language, zone == null ? "UTC" : zone, null, true);
    }
  }
}
