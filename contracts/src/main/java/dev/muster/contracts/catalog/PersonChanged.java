package dev.muster.contracts.catalog;

import dev.muster.contracts.EventType;
import dev.muster.contracts.Fields;
import java.time.Instant;
import java.util.UUID;

/** A person as of now; {@code language} is a tag such as {@code en}, {@code zone} an IANA zone. */
@EventType("dev.muster.catalog.person-changed.v1")
public record PersonChanged(
    UUID personId,
    long sequence,
    Instant occurredAt,
    String name,
    String email,
    String language,
    String zone,
    String oidcSubject,
    UUID managerId,
    boolean active)
    implements CatalogEvent {
  public PersonChanged {
    Fields.required(personId, "personId");
    Fields.required(occurredAt, "occurredAt");
    Fields.required(name, "name");
    Fields.required(email, "email");
    Fields.required(language, "language");
    Fields.required(zone, "zone");
  }

  @Override
  public UUID aggregateId() {
    return personId;
  }
}
