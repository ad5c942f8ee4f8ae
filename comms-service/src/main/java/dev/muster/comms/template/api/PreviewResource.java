package dev.muster.comms.template.api;

import dev.muster.comms.template.IncidentValues;
import dev.muster.comms.template.TemplateCheck;
import dev.muster.comms.template.TemplateExamples;
import dev.muster.comms.template.TemplateKey;
import dev.muster.comms.template.TemplateProblem;
import dev.muster.comms.template.TemplateRenderer;
import dev.muster.comms.template.TemplateText;
import dev.muster.comms.template.Templates;
import dev.muster.comms.validation.SpokenLanguage;
import dev.muster.platform.audit.Inquiry;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** How words would look, before they are put in force or used. */
@Path("/api/comms/v1/templates")
@Tag(name = "Templates")
public class PreviewResource {
  private final Templates templates;
  private final IncidentValues real;

  PreviewResource(Templates templates, IncidentValues real) {
    this.templates = templates;
    this.real = real;
  }

  @POST
  @Path("/{key}/{language}/preview")
  @RolesAllowed({Roles.ADMIN, Roles.MANAGER, Roles.RESPONDER})
  @Inquiry
  @Operation(
      operationId = "previewTemplate",
      summary = "How words would look on each channel; nothing is kept",
      description =
          "With what is known of an incident or post, else with examples. Problems are named by"
              + " field, line and column, variables without a value by name.")
  public PreviewResponse preview(
      @RestPath String key,
      @RestPath @SpokenLanguage String language,
      @NotNull @Valid PreviewRequest request) {
    TemplateKey template =
        TemplateKey.find(key)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound("template.unknown", "There is no such template")));
    Locale reader = Locale.forLanguageTag(language);
    TemplateText asked = request.text(templates.current(template, reader).text());
    TemplateText text = template.hasSubject() ? asked : new TemplateText(null, asked.body());
    List<TemplateProblem> problems = TemplateCheck.problems(template, text);
    return problems.isEmpty()
        ? PreviewResponse.of(
            language, TemplateRenderer.render(text, values(template, reader, request)))
        : PreviewResponse.broken(problems);
  }

  private Map<String, Object> values(TemplateKey template, Locale reader, PreviewRequest request) {
    Map<String, Object> values = new HashMap<>();
    if (!request.real()) {
      values.putAll(TemplateExamples.of(template, reader));
    } else if (request.postId() != null) {
      values.putAll(real.ofPost(request.postId(), reader, template.audience()));
    } else {
      values.putAll(real.ofIncident(request.incidentId(), reader, template.audience()));
    }
    values.putAll(request.given());
    return values;
  }
}
