package dev.muster.oncall.page;

import static org.awaitility.Awaitility.await;

import dev.muster.oncall.Api;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The page that an alert made first, and what is known of it. */
public final class FirstPage {
  /** A clock that is moved by hours makes alerts of other tests due, too. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private FirstPage() {}

  public static Object of(UUID alert) {
    var pages = Api.pages(alert);
    return pages.get(pages.size() - 1).get("id");
  }

  public static List<String> ledger(UUID alert) {
    return Api.ledger(of(alert));
  }

  public static void awaitLedger(UUID alert, String kind) {
    await()
        .atMost(PATIENCE)
        .until(() -> !Api.pages(alert).isEmpty() && ledger(alert).contains(kind));
  }

  /** Until the message has gone out and its success is stored: nothing writes to the page then. */
  public static void awaitSent(UUID alert) {
    awaitLedger(alert, "RECEIPT");
  }
}
