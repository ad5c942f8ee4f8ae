package dev.muster.platform.delivery;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The provider took it.
 *
 * @param delivered whether that also means it arrived
 * @param details what the provider answered
 */
public record Receipt(boolean delivered, JsonNode details) {
  /** The detail under which a provider's own id of a message is kept, for later news of it. */
  public static final String REFERENCE = "reference";

  /** The detail of a failure that says the address will never work again. */
  public static final String GONE = "gone";

  public static Receipt sent(JsonNode details) {
    return new Receipt(false, details);
  }

  public static Receipt delivered(JsonNode details) {
    return new Receipt(true, details);
  }
}
