package dev.muster.oncall.service;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.contracts.Link;
import dev.muster.oncall.catalogue.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;

/** The links of a service in their column. */
@Converter
public class ServiceLinks extends JsonColumn<List<Link>> {
  public ServiceLinks() {
    super(new TypeReference<>() {});
  }
}
