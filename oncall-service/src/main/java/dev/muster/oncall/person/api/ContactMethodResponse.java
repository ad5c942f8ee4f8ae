package dev.muster.oncall.person.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.muster.oncall.person.ContactMethod;
import dev.muster.oncall.person.ContactMethodKind;
import dev.muster.oncall.person.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contact method.
 *
 * @param address for others than the person and administrators only what may be shown of it
 * @param verified whether pages may go there
 * @param goneSince since when its address has not existed any more, so that it must be made anew;
 *     null while it does
 * @param secret what the messages of a new webhook are signed with; left out ever after
 */
public record ContactMethodResponse(
    UUID id,
    ContactMethodKind kind,
    String label,
    String address,
    boolean verified,
    @Nullable Instant goneSince,
    @JsonInclude(JsonInclude.Include.NON_NULL) String secret) {

  static ContactMethodResponse from(ContactMethod method, Person person) {
    return from(method, person, null);
  }

  /** For whoever is neither the person nor an administrator. */
  ContactMethodResponse masked() {
    return new ContactMethodResponse(
        id, kind, label, kind.shown(address), verified, goneSince, null);
  }

  static ContactMethodResponse from(ContactMethod method, Person person, String secret) {
    return new ContactMethodResponse(
        method.id(),
        method.kind(),
        method.label(),
        method.address(),
        method.isVerifiedFor(person),
        method.goneAt(),
        secret);
  }
}
