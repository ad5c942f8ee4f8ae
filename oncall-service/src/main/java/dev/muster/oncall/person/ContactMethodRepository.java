package dev.muster.oncall.person;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contact methods. */
@ApplicationScoped
class ContactMethodRepository implements PanacheRepositoryBase<ContactMethod, UUID> {

  List<ContactMethod> of(UUID personId) {
    return list("personId = ?1 order by createdAt, id", personId);
  }

  Optional<ContactMethod> of(UUID personId, UUID id) {
    return find("personId = ?1 and id = ?2", personId, id).firstResultOptional();
  }

  Optional<ContactMethod> byAddress(UUID personId, ContactMethodKind kind, String address) {
    return find(
            "personId = ?1 and kind = ?2 and lower(address) = lower(?3)", personId, kind, address)
        .firstResultOptional();
  }
}
