package dev.muster.oncall.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.muster.oncall.Api;
import dev.muster.platform.database.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Messages whose success is stored in one statement. */
@QuarkusTest
class SentTogetherTest {
  @Inject StepOutcomeTable table;
  @Inject Sql sql;

  /** Steps of an alert that paged two people, as if neither message had gone out yet. */
  private List<UUID> stepsOfOneAlert() {
    var alert =
        Api.trigger(
            Api.wired(
                "PAGERDUTY_V2", Api.policy(0, Api.level(0, Api.person("anna"), Api.person("ben")))),
            "a");
    await()
        .until(
            () ->
                Api.pages(alert).stream()
                    .filter(page -> Api.ledger(page.get("id")).contains("RECEIPT"))
                    .count(),
            delivered -> delivered == 2);
    sql.update("update page_step set status = 'QUEUED' where alert_id = ?", alert);
    return sql.query(
        "select id from page_step where alert_id = ? order by id desc",
        row -> row.getObject(1, UUID.class),
        alert);
  }

  private List<StepOutcomeTable.SentStep> sent(List<UUID> steps) {
    return QuarkusTransaction.requiringNew().call(() -> table.sent(steps));
  }

  private long sequenceOf(UUID alert) {
    return sql.query("select sequence from alert where id = ?", row -> row.getLong(1), alert)
        .get(0);
  }

  @Test
  void eachTellsOfItselfWithANumberOfItsOwnInTheOrderGiven() {
    var first = stepsOfOneAlert();
    var other = stepsOfOneAlert();
    var mixed = List.of(other.get(1), first.get(0), other.get(0), first.get(1));

    var sent = sent(mixed);

    assertThat(sent).extracting(StepOutcomeTable.SentStep::id).containsExactlyElementsOf(mixed);
    for (var alert : List.of(sent.get(0).alertId(), sent.get(1).alertId())) {
      var numbers =
          sent.stream()
              .filter(step -> step.alertId().equals(alert))
              .map(StepOutcomeTable.SentStep::sequence)
              .toList();
      var last = sequenceOf(alert);
      assertThat(numbers).containsExactly(last - 1, last);
    }
  }

  @Test
  void whatSucceededBeforeIsNotToldAgain() {
    var steps = stepsOfOneAlert();
    sent(steps.subList(0, 1));

    assertThat(sent(steps)).extracting(StepOutcomeTable.SentStep::id).containsExactly(steps.get(1));
    assertThat(sent(steps)).isEmpty();
  }
}
