package dev.muster.incident.journey;

import dev.muster.testkit.security.TestTokens;
import java.util.UUID;

/** Somebody of the catalogue who can sign in. */
record Person(UUID id, String name, String role) {
  String token() {
    return TestTokens.of(subject(), name, name + "@example.org", role);
  }

  String subject() {
    return "subject-" + id;
  }
}
