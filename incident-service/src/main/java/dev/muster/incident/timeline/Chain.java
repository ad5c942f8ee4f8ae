package dev.muster.incident.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.Link;
import dev.muster.contracts.Who;
import dev.muster.contracts.incident.TimelineEntry.Kind;
import dev.muster.contracts.incident.TimelineEntry.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Links the entries of a timeline: a hash is the SHA-256 of the entry's JSON, keys sorted and what
 * is empty left out, so that a field that comes later leaves the hashes of older entries as they
 * are.
 */
public final class Chain {
  /** What stands before the first entry. */
  public static final String START = "";

  private static final ObjectMapper CANONICAL = canonical();

  private Chain() {}

  /** What a hash covers; {@code withdraws} is null instead of false. */
  public record Said(
      UUID incidentId,
      long number,
      Kind kind,
      String text,
      Line line,
      Instant occurredAt,
      Instant recordedAt,
      Who author,
      List<Link> links,
      List<Shown> pictures,
      Long corrects,
      Boolean withdraws,
      Instant rightTime,
      Source source,
      String previous) {}

  /** The hash in lower-case hexadecimal digits. */
  static String hash(Said said) {
    try {
      var json = CANONICAL.writeValueAsString(said).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
    } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static ObjectMapper canonical() {
    var mapper = EventJson.mapper();
    mapper.configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true);
    mapper.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    mapper.setSerializationInclusion(JsonInclude.Include.NON_EMPTY);
    return mapper;
  }
}
