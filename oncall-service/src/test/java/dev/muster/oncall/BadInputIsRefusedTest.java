package dev.muster.oncall;

import dev.muster.testkit.rest.BadInputTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;

@QuarkusTest
class BadInputIsRefusedTest extends BadInputTest {
  private static final String ENQUEUE = "POST /v2/enqueue";
  private static final String ALERTMANAGER = "POST /integrations/alertmanager/{key}";
  private static final String SHOW = "GET /ack/{token}";
  private static final String ANSWER = "POST /ack/{token}";

  @Override
  protected Set<String> publicOperations() {
    return Set.of(ENQUEUE, ALERTMANAGER, SHOW, ANSWER);
  }

  @Override
  protected Set<String> anyRoleOperations() {
    return Set.of("GET /api/oncall/v1/me", "PUT /api/oncall/v1/me");
  }

  @Override
  protected Set<String> foreignErrorOperations() {
    return Set.of(ENQUEUE, ALERTMANAGER, SHOW, ANSWER);
  }

  @Override
  protected Set<String> byRowOperations() {
    return Set.of("POST /api/oncall/v1/people/import");
  }
}
