package dev.muster.oncall.escalation;

import dev.muster.oncall.catalogue.NamedRepository;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Escalation policies that were not deleted. */
@ApplicationScoped
class PolicyRepository extends NamedRepository<EscalationPolicy> {

  Optional<EscalationPolicy> live(UUID id) {
    return find("id = ?1 and deletedAt is null", id).firstResultOptional();
  }

  Page<EscalationPolicy> page(PageRequest wanted) {
    return page(wanted, "deletedAt is null", new Parameters());
  }

  /** Those whose levels mention an id, whatever it is of. */
  List<EscalationPolicy> naming(UUID id) {
    return getEntityManager()
        .createNativeQuery(
            """
            select * from escalation_policy
            where deleted_at is null and position(?1 in levels::text) > 0 order by lower(name), id
            """,
            EscalationPolicy.class)
        .setParameter(1, id.toString())
        .getResultList()
        .stream()
        .map(EscalationPolicy.class::cast)
        .toList();
  }

  /** Whether alerts of a service would page by this policy. */
  boolean isInUse(UUID id) {
    return getEntityManager()
            .createNativeQuery(
                """
                select 1 from monitored_service where policy_id = ? and deleted_at is null limit 1
                """)
            .setParameter(1, id)
            .getResultList()
            .size()
        > 0;
  }
}
