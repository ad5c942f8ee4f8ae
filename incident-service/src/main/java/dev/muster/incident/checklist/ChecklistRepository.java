package dev.muster.incident.checklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The checklists of all incidents, by the incident's id. */
@ApplicationScoped
public class ChecklistRepository implements PanacheRepositoryBase<Checklist, UUID> {}
