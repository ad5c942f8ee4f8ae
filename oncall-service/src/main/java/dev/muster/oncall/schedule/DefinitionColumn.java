package dev.muster.oncall.schedule;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import jakarta.persistence.Converter;

/** What a schedule says, in its column. */
@Converter
public class DefinitionColumn extends JsonColumn<ScheduleDefinition> {
  public DefinitionColumn() {
    super(new TypeReference<>() {});
  }
}
