package dev.muster.comms;

import dev.muster.testkit.rest.BadInputTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
class BadInputOfCommsTest extends BadInputTest {
  private static final Set<String> FOR_PEOPLE =
      Set.of(
          "POST /subscriptions",
          "GET /subscriptions/confirm/{token}",
          "POST /subscriptions/confirm/{token}",
          "GET /subscriptions/unsubscribe/{token}",
          "POST /subscriptions/unsubscribe/{token}");

  @Override
  protected Set<String> publicOperations() {
    return FOR_PEOPLE;
  }

  @Override
  protected Set<String> lenientOperations() {
    return FOR_PEOPLE;
  }

  @Override
  protected Set<String> foreignErrorOperations() {
    return FOR_PEOPLE;
  }
}
