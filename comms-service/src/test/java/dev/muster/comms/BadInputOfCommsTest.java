package dev.muster.comms;

import dev.muster.testkit.rest.BadInputTest;
import dev.muster.testkit.rest.SampleCall;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@QuarkusTest
class BadInputOfCommsTest extends BadInputTest {
  private static final Set<String> FOR_PEOPLE =
      Set.of(
          "POST /subscriptions",
          "GET /subscriptions/new",
          "POST /subscriptions/code",
          "GET /subscriptions/confirm/{token}",
          "POST /subscriptions/confirm/{token}",
          "GET /subscriptions/manage/{token}",
          "POST /subscriptions/manage/{token}",
          "POST /subscriptions/manage/{token}/unsubscribe",
          "GET /subscriptions/unsubscribe/{token}",
          "POST /subscriptions/unsubscribe/{token}",
          "POST /twilio/status");

  private static final Set<String> AS_STATUSPAGE =
      Set.of(
          "GET /subscriptions/challenge",
          "GET /subscriptions/proof.js",
          "POST /api/v2/subscribers.json",
          "DELETE /api/v2/subscribers/{id}.json",
          "POST /api/v2/subscriptions/{id}/resend_confirmation",
          "POST /status/{slug}/api/v2/subscribers.json",
          "DELETE /status/{slug}/api/v2/subscribers/{id}.json",
          "POST /status/{slug}/api/v2/subscriptions/{id}/resend_confirmation");

  private Set<String> managed;

  @Override
  protected Set<String> publicOperations() {
    return union(FOR_PEOPLE, AS_STATUSPAGE);
  }

  @Override
  protected Set<String> anyRoleOperations() {
    return managed();
  }

  @Override
  protected Set<String> lenientOperations() {
    return union(union(FOR_PEOPLE, AS_STATUSPAGE), managed());
  }

  @Override
  protected Set<String> foreignErrorOperations() {
    return union(FOR_PEOPLE, managed());
  }

  /** What asks for a page key instead of a token and answers in Statuspage's shapes. */
  private Set<String> managed() {
    if (managed == null) {
      managed =
          SampleCall.all(RestAssured.get(documentPath()).asString()).stream()
              .filter(call -> call.path().startsWith("/v1/"))
              .map(SampleCall::toString)
              .collect(Collectors.toUnmodifiableSet());
    }
    return managed;
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    return Stream.of(some, others).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }
}
