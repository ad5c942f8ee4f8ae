package dev.muster.comms.template.api;

import dev.muster.comms.template.TemplateCheck;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.template.TemplateProblem;
import dev.muster.comms.template.TemplateText;
import dev.muster.comms.template.Templates;
import dev.muster.comms.validation.SpokenLanguage;
import dev.muster.platform.audit.AuditScope;
import dev.muster.platform.audit.Write;
import dev.muster.platform.etag.ETags;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.CurrentActor;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The words of messages and posts, which administrators may change. */
@Path("/api/comms/v1/templates")
@Tag(name = "Templates")
public class TemplateResource {
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
  @Operation(operationId = "listTemplates", summary = "All templates in all languages")
  public List<TemplateResponse> list() {
    return TemplateKey.values().stream()
        .flatMap(key -> Languages.all().stream().map(language -> templates.current(key, language)))
        .map(TemplateResponse::from)
        .toList();
  }

  @GET
  @Path("/{key}/{language}")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Operation(operationId = "getTemplate", summary = "The words in force")
  public TemplateResponse get(@RestPath String key, @RestPath @SpokenLanguage String language) {
    return TemplateResponse.from(templates.current(known(key), locale(language)));
  }

  @GET
  @Path("/{key}/{language}/versions")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER})
  @Operation(operationId = "listTemplateVersions", summary = "Words written here, the newest first")
  public Page<TemplateResponse> versions(
      @RestPath String key,
      @RestPath @SpokenLanguage String language,
      @Valid @BeanParam PageRequest page) {
    int before = page.after(1).map(cursor -> (int) cursor.number(0)).orElse(Integer.MAX_VALUE);
    return Page.of(
            templates.history(known(key), locale(language), before, page.fetchSize()),
            page,
            last -> Cursor.encode(last.version()))
        .map(TemplateResponse::from);
  }

  @PUT
  @Path("/{key}/{language}")
  @RolesAllowed(Roles.ADMIN)
  @Write("template.change")
  @Operation(
      operationId = "changeTemplate",
      summary = "Put new words in force",
      description = "Problems are named by field, line and variable.")
  public TemplateResponse change(
      @RestPath String key,
      @RestPath @SpokenLanguage String language,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid TemplateRequest request) {
    TemplateKey known = known(key);
    audit.target("template", key + "/" + language);
    ETags.requireMatch(ifMatch, templates.current(known, locale(language)).version());
    TemplateText text = checked(known, request);
    return TemplateResponse.from(
        templates.change(known, locale(language), text, actor.get().who()));
  }

  @DELETE
  @Path("/{key}/{language}")
  @RolesAllowed(Roles.ADMIN)
  @Write("template.reset")
  @Operation(operationId = "resetTemplate", summary = "Put the words that ship in force again")
  public TemplateResponse reset(@RestPath String key, @RestPath @SpokenLanguage String language) {
    audit.target("template", key + "/" + language);
    return TemplateResponse.from(templates.reset(known(key), locale(language), actor.get().who()));
  }

  private static TemplateText checked(TemplateKey key, TemplateRequest request) {
    TemplateText text = key.hasSubject() ? request.text() : new TemplateText(null, request.body());
    List<TemplateProblem> problems = TemplateCheck.problems(key, text);
    if (!problems.isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "template.invalid",
              "The text cannot be used; see errors",
              problems.stream().map(TemplateResource::error).toArray(FieldError[]::new)));
    }
    return text;
  }

  private static FieldError error(TemplateProblem problem) {
    return new FieldError(
        problem.field(),
        problem.rule().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "line " + problem.line() + ", column " + problem.column() + ": " + problem.message());
  }

  private static TemplateKey known(String key) {
    return TemplateKey.find(key)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("template.unknown", "There is no such template")));
  }

  private static Locale locale(String language) {
    return Locale.forLanguageTag(language);
  }
}
