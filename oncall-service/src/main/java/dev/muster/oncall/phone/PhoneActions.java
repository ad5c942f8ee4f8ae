package dev.muster.oncall.phone;

import dev.muster.contracts.Who;
import dev.muster.oncall.alert.AlertActions;
import dev.muster.oncall.alert.AlertStatus;
import dev.muster.oncall.alert.Alerts;
import dev.muster.oncall.alert.AnswerAudit;
import dev.muster.oncall.page.BundleAnswers;
import dev.muster.oncall.page.Pager;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** What people do about their pages from a telephone, in the name of whoever was paged. */
@ApplicationScoped
class PhoneActions {
  private final BundleAnswers bundles;
  private final Alerts alerts;
  private final AlertActions actions;
  private final Pager pager;
  private final AnswerAudit audit;
  private final InstantSource time;

  PhoneActions(
      BundleAnswers bundles,
      Alerts alerts,
      AlertActions actions,
      Pager pager,
      AnswerAudit audit,
      InstantSource time) {
    this.bundles = bundles;
    this.alerts = alerts;
    this.actions = actions;
    this.pager = pager;
    this.audit = audit;
    this.time = time;
  }

  /** Needs the caller's transaction; throws what the alert refuses. */
  Said act(PhonePage page, PhoneAction action, String via) {
    var by = Who.person(page.personId(), page.personName());
    var said =
        switch (action) {
          case ACKNOWLEDGE -> acknowledge(page, by, via);
          case ESCALATE -> escalate(page, by, via);
          case CLOSE -> close(page, by, via);
        };
    audit.did(by, verb(action), page.alertId(), via);
    return said;
  }

  private static String verb(PhoneAction action) {
    return switch (action) {
      case ACKNOWLEDGE -> "acknowledge";
      case ESCALATE -> "escalate";
      case CLOSE -> "resolve";
    };
  }

  private Said acknowledge(PhonePage page, Who by, String via) {
    var effect = alerts.acknowledge(page.alertId(), by, via);
    var alert = alerts.get(page.alertId());
    return switch (effect) {
      case CHANGES -> about("answer.yours", page);
      case NOTHING_NEW ->
          page.personId().equals(alert.acknowledgedById())
              ? about("answer.yours", page)
              : about("answer.taken", page, Map.of("name", alert.acknowledgedBy()));
      case TOO_LATE -> Said.of("answer.over");
    };
  }

  private Said escalate(PhonePage page, Who by, String via) {
    actions.hasten(page.alertId(), by);
    pager.did(page.id(), "escalate", via, time.instant());
    return about("answer.escalated", page);
  }

  private Said close(PhonePage page, Who by, String via) {
    if (alerts.resolve(page.alertId(), by, null) != AlertStatus.Effect.CHANGES) {
      return Said.of("answer.over");
    }
    pager.did(page.id(), "resolve", via, time.instant());
    return about("answer.closed", page);
  }

  private static Said about(String key, PhonePage page) {
    return about(key, page, Map.of());
  }

  private static Said about(String key, PhonePage page, Map<String, ?> more) {
    var arguments = new HashMap<String, Object>(more);
    arguments.put("alert", page.brief());
    return new Said(key, arguments);
  }

  /** All alerts of one message can only be taken; takes transactions of its own. */
  Said act(PhoneBundle bundle, PhoneAction action, String via) {
    if (action != PhoneAction.ACKNOWLEDGE) {
      return Said.of("answer.bundle-takes-only");
    }
    var taken = bundles.acknowledge(bundle.id(), via);
    return taken == 0
        ? Said.of("answer.bundle-over")
        : new Said("answer.bundle", Map.of("count", taken));
  }
}
