package dev.muster.platform.problem;

import dev.muster.testkit.rest.BadInputTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

/** The mechanisms that every service relies on to never answer bad input with a 5xx. */
@QuarkusTest
class EndpointBadInputTest extends BadInputTest {

  @Override
  protected Set<String> publicOperations() {
    return Set.of(
        "GET /test/limited",
        "GET /test/limited/not",
        "GET /test/actor/public",
        "GET /test/actor/intake");
  }
}
