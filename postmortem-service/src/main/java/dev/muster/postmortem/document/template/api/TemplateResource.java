package dev.muster.postmortem.document.template.api;

import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import dev.muster.postmortem.document.template.Template;
import dev.muster.postmortem.document.template.TemplateBody;
import dev.muster.postmortem.document.template.Templates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Templates of post-mortems. */
@Path("/api/postmortem/v1/templates")
@Tag(name = "templates")
public class TemplateResource {
  private static final String KEY = "[a-z][a-z0-9-]{0,39}";

  private final Templates templates;
  private final CurrentActor actor;
  private final AuditScope audit;

  TemplateResource(Templates templates, CurrentActor actor, AuditScope audit) {
    this.templates = templates;
    this.actor = actor;
    this.audit = audit;
  }

  @GET
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "listTemplates", summary = "The templates in force, by key")
  public Page<Template> list(@Valid @BeanParam PageRequest page) {
    return templates.page(page);
  }

  @GET
  @Path("{key}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "getTemplate", summary = "The version of a template that is in force")
  public Template get(@PathParam("key") @Pattern(regexp = KEY) String key) {
    return templates.current(key);
  }

  @GET
  @Path("{key}/versions")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "listTemplateVersions", summary = "All versions, newest first")
  public Page<Template> versions(
      @PathParam("key") @Pattern(regexp = KEY) String key, @Valid @BeanParam PageRequest page) {
    return templates.versions(key, page);
  }

  @PUT
  @Path("{key}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("template.enact")
  @Operation(
      operationId = "enactTemplate",
      summary = "Put a new version of a template in force, or a new template",
      description = "Post-mortems that are there keep the version with which they began.")
  public Template enact(
      @PathParam("key") @Pattern(regexp = KEY) String key, @NotNull @Valid TemplateBody body) {
    audit.target("template", key);
    Template template = templates.enact(key, body, actor.get().name());
    audit.detail("version", template.version());
    return template;
  }

  @DELETE
  @Path("{key}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Write("template.retire")
  @Operation(
      operationId = "retireTemplate",
      summary = "Have no draft begin with a template any more",
      description = "Post-mortems that have it keep it. A new version puts it in force again.")
  public void retire(@PathParam("key") @Pattern(regexp = KEY) String key) {
    audit.target("template", key);
    templates.retire(key, actor.get().name());
  }

  @GET
  @Path("sections")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(
      operationId = "listTemplateSections",
      summary = "The sections that a template may have, with their shipped words")
  public List<ShippedSection> sections(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accepted) {
    Locale language = Languages.negotiate(null, accepted);
    return ShippedSection.all(language);
  }
}
