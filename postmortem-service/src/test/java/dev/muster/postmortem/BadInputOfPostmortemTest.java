package dev.muster.postmortem;

import dev.muster.testkit.rest.BadInputTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
class BadInputOfPostmortemTest extends BadInputTest {
  @Override
  protected Set<String> publicOperations() {
    return Set.of("POST /trackers/{id}/hooks");
  }
}
