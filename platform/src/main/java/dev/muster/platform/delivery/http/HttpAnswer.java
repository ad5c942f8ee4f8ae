package dev.muster.platform.delivery.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a receiver answered.
 *
 * @param retryAfter the header; null when absent, as are the other headers
 * @param location where it redirects to, or where it keeps what it took
 * @param body its beginning
 */
public record HttpAnswer(int status, String retryAfter, String location, String body) {
  private static final int LONGEST_RECEIPT = 2_048;

  /** What is kept of the answer. */
  public ObjectNode receipt() {
    var receipt = JsonNodeFactory.instance.objectNode().put("status", status);
    if (body != null) {
      receipt.put("body", body.substring(0, Math.min(body.length(), LONGEST_RECEIPT)));
    }
    return receipt;
  }
}
