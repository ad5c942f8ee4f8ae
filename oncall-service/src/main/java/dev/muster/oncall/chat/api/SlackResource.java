package dev.muster.oncall.chat.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.oncall.chat.SlackAnswers;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.delivery.http.SignedForm;
import dev.muster.platform.delivery.http.WebForm;
import dev.muster.platform.delivery.slack.SlackSignatures;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.ratelimit.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What Slack tells; nothing is read that it did not sign. */
@Path("/slack")
@PermitAll
@RateLimited("slack")
@Tag(name = "Slack")
public class SlackResource {
  private static final int LONGEST = 1_048_576;

  private final SlackSignatures signatures;
  private final SlackAnswers answers;
  private final ObjectMapper json;

  SlackResource(SlackSignatures signatures, SlackAnswers answers, ObjectMapper json) {
    this.signatures = signatures;
    this.answers = answers;
    this.json = json;
  }

  @POST
  @Path("/interactions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @MachineWrite
  @Operation(
      operationId = "slackInteraction",
      summary = "A button that somebody pressed in Slack; signed by Slack")
  @APIResponse(responseCode = "204", description = "Heard")
  @APIResponse(responseCode = "403", description = "Not signed by the configured app just now")
  public void interaction(
      @HeaderParam("X-Slack-Request-Timestamp") String timestamp,
      @HeaderParam("X-Slack-Signature") String signature,
      String body) {
    var form =
        SignedForm.read(
            body,
            LONGEST,
            any -> signatures.isGenuine(timestamp, signature, body.getBytes(UTF_8)),
            "slack.bad-signature");
    answers.take(payload(form));
  }

  private JsonNode payload(WebForm form) {
    try {
      return json.readTree(Objects.requireNonNullElse(form.value("payload"), "{}"));
    } catch (JsonProcessingException malformed) {
      throw new ProblemException(
          Problem.badRequest("slack.malformed", "The payload is no JSON of Slack"));
    }
  }
}
