package dev.muster.oncall;

import dev.muster.testkit.rest.BadInputTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@QuarkusTest
class BadInputIsRefusedTest extends BadInputTest {
  private static final String ENQUEUE = "POST /v2/enqueue";
  private static final String ALERTMANAGER = "POST /integrations/alertmanager/{key}";
  private static final String SHOW = "GET /ack/{token}";
  private static final String ANSWER = "POST /ack/{token}";
  private static final String GIVE_BACK = "POST /ack/{token}/give-back";
  private static final String SHOW_ALL = "GET /ack/all/{token}";
  private static final String ANSWER_ALL = "POST /ack/all/{token}";
  private static final String ASK_MANAGER = "POST /ack/{token}/help/manager";
  private static final String ASK_CONTACT = "POST /ack/{token}/help/{card}";
  private static final String CALENDAR = "GET /calendar/{token}.ics";
  private static final Set<String> LINKS =
      Set.of(SHOW, ANSWER, GIVE_BACK, SHOW_ALL, ANSWER_ALL, ASK_MANAGER, ASK_CONTACT);
  private static final Set<String> SIGNED =
      Set.of(
          "POST /twilio/status",
          "POST /twilio/sms",
          "POST /twilio/voice",
          "POST /twilio/voice/bundle",
          "POST /slack/interactions");
  private static final Set<String> PAGERDUTY_READS =
      Set.of(
          "GET /pagerduty/oncalls",
          "GET /pagerduty/schedules",
          "GET /pagerduty/schedules/{id}",
          "GET /pagerduty/schedules/{id}/users",
          "GET /pagerduty/schedules/{id}/overrides",
          "DELETE /pagerduty/schedules/{id}/overrides/{oid}",
          "DELETE /pagerduty/schedules/{id}");
  private static final Set<String> PAGERDUTY_BODIES =
      Set.of(
          "POST /pagerduty/schedules",
          "POST /pagerduty/schedules/preview",
          "POST /pagerduty/schedules/{id}/overrides",
          "PUT /pagerduty/schedules/{id}");

  @Override
  protected Set<String> publicOperations() {
    return Stream.of(Set.of(ENQUEUE, ALERTMANAGER, CALENDAR), LINKS, SIGNED)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  @Override
  protected Set<String> anyRoleOperations() {
    return Set.of(
        "GET /api/oncall/v1/me",
        "PUT /api/oncall/v1/me",
        "GET /api/oncall/v1/calendar-feeds",
        "POST /api/oncall/v1/calendar-feeds",
        "DELETE /api/oncall/v1/calendar-feeds/{id}");
  }

  @Override
  protected Set<String> lenientOperations() {
    return PAGERDUTY_BODIES;
  }

  @Override
  protected Set<String> foreignErrorOperations() {
    return Stream.of(Set.of(ENQUEUE, ALERTMANAGER), LINKS, PAGERDUTY_READS, PAGERDUTY_BODIES)
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  @Override
  protected Set<String> byRowOperations() {
    return Set.of("POST /api/oncall/v1/people/import");
  }
}
