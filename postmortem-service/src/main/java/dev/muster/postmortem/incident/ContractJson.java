package dev.muster.postmortem.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Keeps parts of events in the form in which they came. */
@ApplicationScoped
public class ContractJson {
  private final ObjectMapper mapper = EventJson.mapper();

  /** {@code value} as JSON. */
  public String write(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What {@code json} holds. */
  public <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
