package dev.muster.local.keycloak;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who can sign in after {@code --demo}.
 *
 * @param subject the fixed id of the realm user, which is the {@code sub} of the tokens
 * @param part what they do in the demonstration, for the list that is printed
 */
public record DemoPerson(
    UUID subject,
    String username,
    String firstName,
    String lastName,
    String language,
    String zone,
    List<String> roles,
    String part) {
  public static final String PASSWORD = "muster";

  /** The people of the demonstration; the first one sets it up. */
  public static final List<DemoPerson> ALL =
      List.of(
          person(
              1,
              "ada",
              "Ada",
              "Okafor",
              "en",
              "Europe/London",
              List.of("admin", "manager", "responder"),
              "administrator and engineering manager"),
          person(
              2,
              "boris",
              "Boris",
              "Volkov",
              "ru",
              "Europe/Belgrade",
              List.of("responder"),
              "on call, paged first; reads Russian"),
          person(
              3,
              "chen",
              "Chen",
              "Li",
              "en",
              "Asia/Singapore",
              List.of("responder"),
              "on call, second level"),
          person(
              4,
              "dana",
              "Dana",
              "Moreau",
              "en",
              "Europe/Paris",
              List.of("manager", "responder"),
              "manager, leads communications"),
          person(
              5,
              "erin",
              "Erin",
              "Walsh",
              "en",
              "America/New_York",
              List.of("stakeholder"),
              "stakeholder, reads only"));

  public DemoPerson {
    roles = List.copyOf(roles);
  }

  public String email() {
    return username + "@muster.example";
  }

  public String fullName() {
    return firstName + " " + lastName;
  }

  private static DemoPerson person(
      int number,
      String username,
      String firstName,
      String lastName,
      String language,
      String zone,
      List<String> roles,
      String part) {
    UUID subject = UUID.fromString("5f0d1d52-7a0e-4d3c-9c55-0000000000a" + number);
    return new DemoPerson(subject, username, firstName, lastName, language, zone, roles, part);
  }
}
