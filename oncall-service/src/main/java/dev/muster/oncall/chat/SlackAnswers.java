package dev.muster.oncall.chat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.contracts.Who;
import dev.muster.oncall.alert.AlertActions;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.alert.AnswerAudit;
import dev.muster.platform.delivery.Deliveries;
import dev.muster.platform.delivery.DeliveryRequest;
import dev.muster.platform.delivery.Priority;
import dev.muster.platform.delivery.slack.SlackText;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.i18n.Texts;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;

/**
 * What people press in Slack. Each press counts once; what it changes is seen at the message, and
 * why it changed nothing is told to whoever pressed.
 */
@ApplicationScoped
public class SlackAnswers {
  private static final Texts TEXTS = Texts.of("oncall");
  private static final String VIA = "slack";

  private final SlackMessageTable table;
  private final SlackReaders readers;
  private final SlackRights rights;
  private final Alerts alerts;
  private final AlertActions actions;
  private final AnswerAudit audit;
  private final Deliveries deliveries;
  private final InstantSource time;

  SlackAnswers(
      SlackMessageTable table,
      SlackReaders readers,
      SlackRights rights,
      Alerts alerts,
      AlertActions actions,
      AnswerAudit audit,
      Deliveries deliveries,
      InstantSource time) {
    this.table = table;
    this.readers = readers;
    this.rights = rights;
    this.alerts = alerts;
    this.actions = actions;
    this.audit = audit;
    this.deliveries = deliveries;
    this.time = time;
  }

  /** What is told to whoever pressed a button that changed nothing; null for nothing. */
  private record Said(String key, Map<String, ?> arguments) {
    static Said of(String key) {
      return new Said(key, Map.of());
    }
  }

  /**
   * @param payload of an interaction, as Slack sends it
   */
  public void take(JsonNode payload) {
    SlackAction.of(payload).ifPresent(this::take);
  }

  private void take(SlackAction action) {
    var reader = readers.find(action.member());
    if (reader.isEmpty()) {
      once(action, Languages.standard(), () -> Said.of("chat.stranger"));
      return;
    }
    var person = reader.get();
    try {
      once(action, person.language(), () -> act(action, Who.person(person.id(), person.name())));
    } catch (ProblemException refusal) {
      once(action, person.language(), () -> refused(refusal));
    }
  }

  private Said act(SlackAction action, Who by) {
    if (!rights.mayAnswer(action.alertId(), by.id())) {
      return Said.of("chat.not-yours");
    }
    var said =
        switch (action.button()) {
          case ACKNOWLEDGE -> acknowledge(action, by);
          case ESCALATE -> escalate(action, by);
          case RESOLVE -> resolve(action, by);
        };
    audit.did(by, action.button().verb(), action.alertId(), VIA);
    return said;
  }

  private Said escalate(SlackAction action, Who by) {
    actions.hasten(action.alertId(), by);
    return null;
  }

  private Said resolve(SlackAction action, Who by) {
    return alerts.resolve(action.alertId(), by, null) == AlertStatus.Effect.CHANGES
        ? null
        : Said.of("answer.over");
  }

  private Said acknowledge(SlackAction action, Who by) {
    var effect = alerts.acknowledge(action.alertId(), by, VIA);
    var alert = alerts.get(action.alertId());
    return switch (effect) {
      case CHANGES -> null;
      case NOTHING_NEW ->
          by.id().equals(alert.acknowledgedById())
              ? null
              : new Said(
                  "answer.taken", Map.of("name", alert.acknowledgedBy(), "alert", alert.summary()));
      case TOO_LATE -> Said.of("answer.over");
    };
  }

  private static Said refused(ProblemException refusal) {
    return switch (refusal.problem().code()) {
      case "alert.nothing-above" -> Said.of("answer.nothing-above");
      case "alert.merged" -> Said.of("answer.merged");
      default -> Said.of("answer.over");
    };
  }

  /** An action that is refused leaves nothing behind but what is told of it. */
  private interface Act {
    Said act();
  }

  private void once(SlackAction action, Locale language, Act act) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (table.isNew(action.id(), time.instant())) {
                tell(action, language, act.act());
              }
            });
  }

  private void tell(SlackAction action, Locale language, Said said) {
    if (said != null && action.responseUrl() != null) {
      var words = SlackText.plain(TEXTS.text(language, said.key(), said.arguments()));
      deliveries.enqueue(
          DeliveryRequest.slackResponse(action.member(), action.responseUrl(), words)
              .priority(Priority.NORMAL));
    }
  }
}
