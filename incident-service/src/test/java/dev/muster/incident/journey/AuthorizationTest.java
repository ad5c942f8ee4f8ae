package dev.muster.incident.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.incident.picture.SamplePictures;
import dev.muster.testkit.rest.SampleCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Who may change nothing, and who may know nothing, for each operation that the API has. */
@QuarkusTest
class AuthorizationTest extends IncidentTestBase {
  private static final String ONE = INCIDENTS + "/{id}";
  private static final String FILTERS = "/api/incident/v1/saved-filters";

  /** They change nothing of an incident, or are signed in place of a token. */
  private static final Set<String> OF_EVERYBODY =
      Set.of(
          "PUT " + ONE + "/presence",
          "DELETE " + ONE + "/presence",
          "POST " + FILTERS,
          "PUT " + FILTERS + "/{id}",
          "DELETE " + FILTERS + "/{id}",
          "POST /api/incident/v1/severity-policies/evaluate",
          "POST /slack/events");

  /** Bodies of operations that refuse what is made of their schema alone. */
  private static final Map<String, Map<String, ?>> BODIES =
      Map.of(
          "/impact", Map.of("usersAffected", 5),
          "/timeline", Map.of("kind", "ACTION", "text", "Restarted it"),
          "/hypotheses/{number}/evidence", Map.of("text", "Seen", "supports", true),
          "/tasks/{number}/end", Map.of("status", "DONE"),
          "/severity/assess", Map.of("revenueImpacted", true),
          "/roles", Map.of("role", "scribe", "personId", BORIS.id()),
          "/hand-overs", Map.of("role", "scribe", "toPersonId", BORIS.id()));

  private static List<SampleCall> calls(Predicate<SampleCall> wanted) {
    return SampleCall.all(RestAssured.get("/q/openapi?format=json").asString()).stream()
        .filter(wanted)
        .toList();
  }

  private static Response answer(Person person, SampleCall call, String id) {
    var request = as(person).urlEncodingEnabled(false);
    if (call.path().equals(ONE + "/pictures") && call.method().equals("POST")) {
      request.contentType(ContentType.BINARY).body(picture());
    } else {
      call.body().ifPresent(sample -> request.body(body(call, sample)));
    }
    var path = Map.of("id", id, "personId", BORIS.id().toString(), "role", "scribe");
    return request.request(call.method(), call.url(path));
  }

  private static String body(SampleCall call, String sample) {
    var own = BODIES.get(call.path().replace(ONE, ""));
    try {
      return own == null ? sample : new ObjectMapper().writeValueAsString(own);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] picture() {
    try {
      return SamplePictures.png(8, 6);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void stakeholdersChangeNothing() {
    var id = commanded(ANNA, service("Search", 2), "SEV2");
    var writes =
        calls(call -> !call.method().equals("GET") && !OF_EVERYBODY.contains(call.toString()));

    assertThat(writes).hasSizeGreaterThan(60);
    assertThat(writes)
        .allSatisfy(call -> assertThat(answer(STAN, call, id).statusCode()).isEqualTo(403));
  }

  @Test
  void aPrivateIncidentIsMissingForWhoeverIsNoMember() {
    var id = declare(ANNA, Map.of("title", "Keys leaked", "severity", "SEV2", "restricted", true));
    var all = calls(call -> call.path().startsWith(ONE));

    assertThat(all).hasSizeGreaterThan(80);
    assertThat(all)
        .allSatisfy(
            call -> {
              var answer = answer(MIA, call, id);
              var ofNone = answer(MIA, call, UUID.randomUUID().toString());
              assertThat(answer.statusCode()).isEqualTo(404);
              assertThat(answer.<String>path("code")).isEqualTo(ofNone.path("code"));
            });
  }
}
