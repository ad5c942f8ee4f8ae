package dev.muster.oncall.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import jakarta.persistence.AttributeConverter;
import java.io.UncheckedIOException;

/** Keeps a value as JSON; the column needs {@code @ColumnTransformer(write = "?::jsonb")}. */
public abstract class JsonColumn<T> implements AttributeConverter<T, String> {
  private static final ObjectMapper JSON = EventJson.mapper();

  private final TypeReference<T> type;

  protected JsonColumn(TypeReference<T> type) {
    this.type = type;
  }

  @Override
  public String convertToDatabaseColumn(T value) {
    return value == null ? null : write(value);
  }

  @Override
  public T convertToEntityAttribute(String json) {
    return json == null ? null : read(json, type);
  }

  /** {@code value} as JSON text. */
  public static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of JSON text that {@link #write} made. */
  public static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
