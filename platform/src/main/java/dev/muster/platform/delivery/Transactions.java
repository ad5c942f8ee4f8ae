package dev.muster.platform.delivery;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;

/** Work of the dispatcher's own threads in a transaction and request context of its own. */
final class Transactions {
  private Transactions() {}

  static <T> T call(Callable<T> work) {
    var requests = Arc.container().requestContext();
    if (requests.isActive()) {
      return QuarkusTransaction.requiringNew().call(work);
    }
    requests.activate();
    try {
      return QuarkusTransaction.requiringNew().call(work);
    } finally {
      requests.terminate();
    }
  }

  static void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }
}
