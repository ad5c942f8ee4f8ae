package dev.muster.oncall.schedule;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;

/** The shifts of a temporary schedule, in their column. */
@Converter
public class FixedShiftsColumn extends JsonColumn<List<TemporarySpan.Fixed>> {
  public FixedShiftsColumn() {
    super(new TypeReference<>() {});
  }
}
