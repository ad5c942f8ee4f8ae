package dev.muster.platform.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.contracts.EventJson;
import dev.muster.contracts.catalog.Holiday;
import java.io.UncheckedIOException;
import java.util.List;

/** The public holidays of a team in their column. */
final class CatalogHolidays {
  private CatalogHolidays() {}

  static String write(List<Holiday> holidays) {
    try {
      return EventJson.mapper().writeValueAsString(holidays);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Holiday> read(String json) {
    try {
      return EventJson.mapper().readValue(json, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
