package dev.muster.platform.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.Link;
import java.io.UncheckedIOException;
import java.util.List;

/** The links of a service in their column. */
public final class CatalogLinks {
  private CatalogLinks() {}

  static String write(List<Link> links) {
    try {
      return EventJson.mapper().writeValueAsString(links);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The links in a JSON array; null is none. */
  public static List<Link> read(String json) {
    try {
      return json == null
          ? List.of()
          : EventJson.mapper().readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
