package dev.muster.oncall.intake.api;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;

/** The network address of a sender. */
final class SenderAddress {
  private SenderAddress() {}

  /** Null when unknown. */
  static String of(CurrentVertxRequest request) {
    var remote = request.getCurrent().request().remoteAddress();
    return remote == null ? null : remote.hostAddress();
  }
}
