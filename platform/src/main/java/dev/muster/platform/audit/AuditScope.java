package dev.muster.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Lets a write say what it acted on, for its audit row. */
@RequestScoped
public class AuditScope {
  private String kind;
  private String id;
  private final Map<String, Object> details = new LinkedHashMap<>();

  public void target(String targetKind, Object targetId) {
    kind = targetKind;
    id = String.valueOf(targetId);
  }

  /** Adds a fact worth keeping, such as a value before the change. */
  public void detail(String name, Object value) {
    details.put(name, value);
  }

  String kind() {
    return kind;
  }

  String id() {
    return id;
  }

  Map<String, Object> details() {
    return details;
  }
}
