package dev.muster.oncall.phone;

import static org.awaitility.Awaitility.await;

import dev.muster.oncall.Api;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The page that an alert made first, and what is known of it. */
final class FirstPage {
  /** A clock that is moved by hours makes alerts of other tests due, too. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private FirstPage() {}

  static Object of(UUID alert) {
    var pages = Api.pages(alert);
    return pages.get(pages.size() - 1).get("id");
  }

  static List<String> ledger(UUID alert) {
    return Api.ledger(of(alert));
  }

  static void awaitLedger(UUID alert, String kind) {
    await().atMost(PATIENCE).until(() -> ledger(alert).contains(kind));
  }
}
