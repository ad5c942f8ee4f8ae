package dev.muster.incident.mirror.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.incident.mirror.Hearing;
import dev.muster.platform.audit.MachineWrite;
import dev.muster.platform.delivery.slack.SlackSignatures;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.ratelimit.RateLimited;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What Slack tells of channels (Events API); nothing is read that it did not sign. */
@Path("/slack")
@PermitAll
@RateLimited("slack")
@Tag(name = "Slack")
public class SlackEventsResource {
  private final SlackSignatures signatures;
  private final Hearing hearing;
  private final ObjectMapper json;

  SlackEventsResource(SlackSignatures signatures, Hearing hearing, ObjectMapper json) {
    this.signatures = signatures;
    this.hearing = hearing;
    this.json = json;
  }

  /** {@code challenge} is null unless Slack asks whether the address is ours. */
  public record Heard(@Nullable String challenge) {}

  @POST
  @Path("/events")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @MachineWrite
  @Operation(
      operationId = "slackEvent",
      summary = "Something that happened in Slack; signed by Slack")
  @APIResponse(responseCode = "200", description = "Heard; told again it changes nothing")
  @APIResponse(responseCode = "403", description = "Not signed by the configured app just now")
  public Heard event(
      @HeaderParam("X-Slack-Request-Timestamp") String timestamp,
      @HeaderParam("X-Slack-Signature") String signature,
      String body) {
    var signed = Objects.requireNonNullElse(body, "").getBytes(UTF_8);
    if (!signatures.isGenuine(timestamp, signature, signed)) {
      throw new ProblemException(
          Problem.forbidden("slack.bad-signature", "The request is not signed by Slack just now"));
    }
    var told = read(body);
    if (told.path("type").asText().equals("url_verification")) {
      return new Heard(told.path("challenge").asText());
    }
    var id = told.path("event_id").asText();
    if (told.path("type").asText().equals("event_callback") && !id.isEmpty()) {
      hearing.hear(id, told.path("event"));
    }
    return new Heard(null);
  }

  private JsonNode read(String body) {
    try {
      return json.readTree(body);
    } catch (JsonProcessingException malformed) {
      throw new ProblemException(
          Problem.badRequest("slack.malformed", "The request is no JSON of Slack"));
    }
  }
}
