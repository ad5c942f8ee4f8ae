package dev.muster.oncall.handover;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import jakarta.persistence.Converter;

/** A brief, in its column. */
@Converter
public class BriefColumn extends JsonColumn<Brief> {
  public BriefColumn() {
    super(new TypeReference<>() {});
  }
}
