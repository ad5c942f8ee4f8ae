package dev.muster.postmortem.factor.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.factor.CauseCatalogue;
import dev.muster.postmortem.factor.CauseCategories;
import dev.muster.postmortem.factor.CauseCategory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The categories that factors and fishbones choose from. */
@Path("/api/postmortem/v1/cause-categories/{catalogue}")
@Tag(name = "contributing factors")
public class CategoryResource {
  private final CauseCategories categories;
  private final AuditScope audit;

  CategoryResource(CauseCategories categories, AuditScope audit) {
    this.categories = categories;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER, Roles.STAKEHOLDER})
  @Operation(
      operationId = "listCauseCategories",
      summary = "The categories in the order in which they are offered, retired ones too")
  public List<CauseCategory> list(@PathParam("catalogue") CauseCatalogue catalogue) {
    return categories.of(catalogue);
  }

  @PUT
  @Path("{key}")
  @RolesAllowed(Roles.ADMIN)
  @Write("cause-category.put")
  @Operation(
      operationId = "putCauseCategory",
      summary = "Add a category, change its names, examples or place, or retire it")
  public CauseCategory put(
      @PathParam("catalogue") CauseCatalogue catalogue,
      @PathParam("key")
          @Pattern(
              regexp = "[A-Z][A-Z0-9_]{0,39}",
              message = "must be capital letters, digits and underscores, at most 40")
          String key,
      @NotNull @Valid CategoryChange wanted) {
    audit.target("cause-category", catalogue + "/" + key);
    return categories.put(
        new CauseCategory(
            catalogue,
            key,
            wanted.names(),
            wanted.position(),
            Boolean.TRUE.equals(wanted.retired()),
            wanted.examples() == null ? categories.examples(catalogue, key) : wanted.examples()));
  }
}
