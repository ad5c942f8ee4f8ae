package dev.muster.oncall.escalation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;

/** The levels of a policy in their column. */
@Converter
public class PolicyLevels extends JsonColumn<List<EscalationLevel>> {
  public PolicyLevels() {
    super(new TypeReference<>() {});
  }
}
