package dev.muster.comms.external;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.platform.i18n.Shortened;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads what the manage API answers; what nobody expected counts as no answer. */
final class ManageDocuments {
  private static final String POSTMORTEM = "postmortem";
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_TEXT = 30_000;
  private static final int MOST_UPDATES = 500;

  private ManageDocuments() {}

  /** An incident there, in full. A post-mortem that was published there is no news of it. */
  static SeenPost incident(JsonNode incident) throws ExternalFailure {
    List<SeenPost.Update> updates = new ArrayList<>();
    for (JsonNode update : incident.path("incident_updates")) {
      if (updates.size() < MOST_UPDATES && !POSTMORTEM.equals(text(update, "status"))) {
        updates.add(
            new SeenPost.Update(
                id(update),
                text(update, "status"),
                text(update, "body"),
                time(update, update.hasNonNull("display_at") ? "display_at" : "created_at")));
      }
    }
    return new SeenPost(
        id(incident),
        text(incident, "name"),
        POSTMORTEM.equals(text(incident, "status")) ? "resolved" : text(incident, "status"),
        text(incident, "impact_override"),
        time(incident, "scheduled_for"),
        time(incident, "scheduled_until"),
        text(incident, "shortlink"),
        updates);
  }

  /** The code of the post of ours that an incident there is; null when it is none of ours. */
  static String codeOfPost(JsonNode incident) {
    return text(incident.path("metadata").path("muster"), "post");
  }

  static String id(JsonNode document) throws ExternalFailure {
    JsonNode id = document.path("id");
    if (!id.isTextual() || id.asText().isBlank() || !isId(id.asText())) {
      throw new ExternalFailure(ExternalFailure.Kind.AWAY, "its answer names no id");
    }
    return id.asText();
  }

  /** Whether it can stand in a path as it is. */
  static boolean isId(String text) {
    return text.length() <= LONGEST_ID && text.matches("[A-Za-z0-9_-]+");
  }

  static List<JsonNode> list(JsonNode document) throws ExternalFailure {
    if (!document.isArray()) {
      throw new ExternalFailure(ExternalFailure.Kind.AWAY, "its answer is no list");
    }
    List<JsonNode> items = new ArrayList<>();
    document.forEach(items::add);
    return items;
  }

  /** Null when there is none; without characters that no text may have. */
  static String text(JsonNode document, String field) {
    JsonNode value = document.path(field);
    return value.isTextual()
        ? Shortened.to(LONGEST_TEXT, value.asText().replace("\u0000", ""))
        : null;
  }

  private static Instant time(JsonNode document, String field) throws ExternalFailure {
    String text = text(document, field);
    if (text == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new ExternalFailure(ExternalFailure.Kind.AWAY, "its answer has no time in " + field, e);
    }
  }
}
