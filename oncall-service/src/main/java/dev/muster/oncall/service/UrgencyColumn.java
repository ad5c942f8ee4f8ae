package dev.muster.oncall.service;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import jakarta.persistence.Converter;

/** The urgency rule of a service in its column. */
@Converter
public class UrgencyColumn extends JsonColumn<UrgencyRule> {
  public UrgencyColumn() {
    super(new TypeReference<>() {});
  }
}
