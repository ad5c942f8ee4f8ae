package dev.muster.oncall.person;

import java.util.UUID;

/**
 * What is known of a person apart from how to reach them.
 *
 * @param email also the person's first contact method, and what a first login is matched by
 * @param language a tag such as {@code en}
 * @param zone an IANA zone
 * @param managerId null when nobody is named
 */
public record PersonDetails(
    String name, String email, String language, String zone, UUID managerId, boolean active) {
  public PersonDetails {
    email = email.strip();
    name = name.strip();
  }
}
