package dev.muster.oncall.person;

import dev.muster.oncall.catalogue.NamedRepository;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** People. */
@ApplicationScoped
class PersonRepository extends NamedRepository<Person> {

  Optional<Person> byEmail(String email) {
    return find("lower(email) = lower(?1)", email).firstResultOptional();
  }

  Optional<Person> bySubject(String subject) {
    return find("subject", subject).firstResultOptional();
  }

  /** By id. */
  List<Person> among(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
  }

  Page<Person> page(PageRequest wanted, String search) {
    return search == null || search.isBlank()
        ? page(wanted, "1 = 1", new Parameters())
        : page(
            wanted,
            "locate(lower(:search), lower(name)) > 0 or locate(lower(:search), lower(email)) > 0",
            Parameters.with("search", search.strip()));
  }
}
