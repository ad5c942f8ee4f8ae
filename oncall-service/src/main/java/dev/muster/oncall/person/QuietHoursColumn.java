package dev.muster.oncall.person;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.rotation.Window;
import jakarta.persistence.Converter;
import java.util.List;

/** The quiet hours of a person in their column. */
@Converter
public class QuietHoursColumn extends JsonColumn<List<Window>> {
  public QuietHoursColumn() {
    super(new TypeReference<>() {});
  }
}
