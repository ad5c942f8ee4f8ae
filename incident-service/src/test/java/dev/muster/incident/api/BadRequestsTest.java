package dev.muster.incident.api;

import dev.muster.testkit.rest.BadInputTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
class BadRequestsTest extends BadInputTest {
  /** Signed, in place of a token. */
  @Override
  protected Set<String> publicOperations() {
    return Set.of("POST /slack/events");
  }
}
