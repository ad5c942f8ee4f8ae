package dev.muster.comms.branding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class BrandingRepository implements PanacheRepositoryBase<PageBranding, UUID> {}
