package dev.muster.comms.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads who asked to be told (contract B.4). */
final class SubscriberReader {
  private static final int MOST_COMPONENTS = 1_300;
  private static final int LONGEST_ADDRESS = 320;
  private static final int LONGEST_URL = 2_000;

  private SubscriberReader() {}

  static FoundItem read(Field subscriber, int place) throws ImportDocumentException {
    String mode = mode(subscriber);
    String address = address(subscriber, mode);
    return new FoundItem(
        ImportKind.SUBSCRIBER,
        subscriber.at("id").id(),
        5,
        place,
        address,
        new Found.Subscriber(
            mode,
            address,
            mode.equals("webhook") ? subscriber.at("email").text(LONGEST_ADDRESS) : null,
            !"unconfirmed".equals(subscriber.at("state").text(40)),
            !subscriber.at("quarantined_at").missing()
                || "quarantined".equals(subscriber.at("state").text(40)),
            subscriber.at("created_at").time(),
            components(subscriber.at("components"))));
  }

  private static String mode(Field subscriber) throws ImportDocumentException {
    String mode = subscriber.at("mode").text(40);
    if (mode != null) {
      return mode.toLowerCase(Locale.ROOT);
    }
    if (!subscriber.at("endpoint").missing()) {
      return "webhook";
    }
    return subscriber.at("phone_number").missing() ? "email" : "sms";
  }

  /** Those of other services are named as they are shown, and never brought over. */
  private static String address(Field subscriber, String mode) throws ImportDocumentException {
    return switch (mode) {
      case "email" -> subscriber.at("email").name(LONGEST_ADDRESS);
      case "webhook" -> subscriber.at("endpoint").name(LONGEST_URL);
      case "sms" -> subscriber.at("phone_number").name(40);
      default -> {
        String shown = subscriber.at("obfuscated_channel_name").text(200);
        yield shown == null ? mode : shown;
      }
    };
  }

  /** The manage API names ids or whole components. */
  private static List<String> components(Field list) throws ImportDocumentException {
    List<String> ids = new ArrayList<>();
    for (Field component : list.items(MOST_COMPONENTS)) {
      ids.add(component.value().isObject() ? component.at("id").id() : component.id());
    }
    return ids;
  }
}
