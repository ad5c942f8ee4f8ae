package dev.muster.comms.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class AccessRepository implements PanacheRepositoryBase<PageAccess, UUID> {}
