package dev.muster.incident.json;

import dev.muster.contracts.EventJson;
import io.quarkus.arc.Unremovable;
import io.quarkus.hibernate.orm.JsonFormat;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.hibernate.type.format.FormatMapper;
import org.hibernate.type.format.jackson.JacksonJsonFormatMapper;

/** Writes JSON columns as events are written, whatever the API's JSON is configured to. */
public final class HibernateJson {

  @Produces
  @Singleton
  @Unremovable
  @JsonFormat
  @PersistenceUnitExtension
  FormatMapper json() {
    return new JacksonJsonFormatMapper(EventJson.mapper());
  }
}
