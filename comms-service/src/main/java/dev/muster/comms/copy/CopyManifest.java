package dev.muster.comms.copy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a copy holds and how old it is, written last: whatever it names is there.
 *
 * @param asOf the moment whose state the files show
 * @param confirmedAt when the database last said that this is how things are
 * @param stale whether the pages themselves say that they are old
 * @param files tag of each file, by key
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record CopyManifest(
    Instant asOf, Instant confirmedAt, boolean stale, SortedMap<String, String> files) {
  static final String KEY = "manifest.json";
  static final CopyManifest NONE =
      new CopyManifest(Instant.EPOCH, Instant.EPOCH, false, new TreeMap<>());

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  CopyManifest {
    asOf = asOf == null ? Instant.EPOCH : asOf;
    confirmedAt = confirmedAt == null ? Instant.EPOCH : confirmedAt;
    files = files == null ? new TreeMap<>() : new TreeMap<>(files);
  }

  static CopyManifest of(
      Instant asOf, Instant confirmedAt, boolean stale, Map<String, CopiedFile> files) {
    SortedMap<String, String> tags = new TreeMap<>();
    files.values().forEach(file -> tags.put(file.key(), file.tag()));
    return new CopyManifest(asOf, confirmedAt, stale, tags);
  }

  /** One that cannot be understood counts as none. */
  static CopyManifest read(byte[] json) {
    try {
      return JSON.readValue(json, CopyManifest.class);
    } catch (IOException unreadable) {
      return NONE;
    }
  }

  CopiedFile file() throws IOException {
    return new CopiedFile(
        KEY,
        Buffer.buffer(JSON.writeValueAsBytes(this)),
        null,
        "application/json;charset=utf-8",
        null,
        asOf + " " + confirmedAt);
  }

  /** Whether another process has written something newer; times to come are nobody's. */
  boolean newerThan(Instant own, Instant now) {
    return asOf.isAfter(own) && !asOf.isAfter(now);
  }
}
