package dev.muster.comms.maintenance;

import dev.muster.comms.query.Conditions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MaintenanceRepository implements PanacheRepositoryBase<Maintenance, UUID> {
  /** Nobody else moves it until the transaction ends. */
  Optional<Maintenance> locked(UUID id) {
    getEntityManager()
        .createNativeQuery(
            "select post_id from maintenance where post_id = ?1 for update", UUID.class)
        .setParameter(1, id)
        .getResultList();
    return findByIdOptional(id);
  }

  /** The window that begins last comes first. */
  List<Maintenance> list(Conditions conditions, int count) {
    return find(
            "from Maintenance m join fetch m.post p where "
                + conditions.hql()
                + " order by m.planned.starts desc, m.id desc",
            conditions.values())
        .page(0, count)
        .list();
  }
}
