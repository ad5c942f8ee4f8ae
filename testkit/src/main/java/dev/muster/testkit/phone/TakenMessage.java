package dev.muster.testkit.phone;

import java.util.Map;

/**
 * A text message or a call that the fake provider was asked for.
 *
 * @param resource {@code Messages} or {@code Calls}
 * @param fields of the form, as sent
 */
public record TakenMessage(
    String account, String resource, String sid, Map<String, String> fields) {

  @SuppressWarnings("unchecked")
  static TakenMessage of(Object[] row) {
    return new TakenMessage(
        (String) row[0], (String) row[1], (String) row[2], (Map<String, String>) row[3]);
  }

  public boolean isCall() {
    return resource.equals("Calls");
  }

  /** The text of a message, or the TwiML of a call. */
  public String words() {
    return fields.get(isCall() ? "Twiml" : "Body");
  }

  public String to() {
    return fields.get("To");
  }
}
