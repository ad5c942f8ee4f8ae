package dev.muster.comms.copy;

import dev.muster.comms.publicsite.Document;
import dev.muster.comms.publicsite.RenderedSite;
import dev.muster.comms.publicsite.RenderedSite.Variants;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Documents to copy: a page in two languages, and data. */
final class SomeSite {
  static final Instant NOW = Instant.parse("2026-11-21T11:30:00Z");

  private final Map<String, Variants> documents = new HashMap<>();
  private final Instant asOf;

  private SomeSite(Instant asOf) {
    this.asOf = asOf;
  }

  static SomeSite at(Instant asOf) {
    return new SomeSite(asOf);
  }

  SomeSite page(String path, String english) {
    documents.put(
        path,
        new Variants(
            Map.of(
                "en", document("text/html;charset=utf-8", "en", english),
                "ru", document("text/html;charset=utf-8", "ru", "По-русски: " + english)),
            "en"));
    return this;
  }

  SomeSite data(String path, String json) {
    documents.put(path, Variants.single(document("application/json;charset=utf-8", null, json)));
    return this;
  }

  RenderedSite site() {
    return new RenderedSite(documents, Map.of(), null, Map.of(), asOf, false);
  }

  private static Document document(String type, String language, String text) {
    return new Document(
        type,
        language,
        null,
        Buffer.buffer(text),
        Buffer.buffer("compressed " + text),
        Integer.toHexString(text.hashCode()),
        false);
  }
}
