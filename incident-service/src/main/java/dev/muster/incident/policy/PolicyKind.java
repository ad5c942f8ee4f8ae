package dev.muster.incident.policy;

import dev.muster.incident.alert.AlertMapping;
import dev.muster.incident.checklist.ChecklistPolicy;
import dev.muster.incident.gate.GateQueries;
import dev.muster.incident.json.Json;
import dev.muster.incident.role.RoleCatalogue;
import dev.muster.incident.room.RoomPolicy;
import dev.muster.incident.severity.SeverityTable;
import dev.muster.incident.timing.TimingPolicy;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.List;

/**
 * A kind of policy, and the definitions that ship with Muster; the first of them is what a new
 * installation starts with.
 */
public final class PolicyKind<T> {
  public static final PolicyKind<SeverityTable> SEVERITY =
      new PolicyKind<>(
          "severity", SeverityTable.class, List.of("default", "questions", "thresholds"));
  public static final PolicyKind<AlertMapping> ALERT_MAPPING =
      new PolicyKind<>("alert-mapping", AlertMapping.class, List.of("default"));
  public static final PolicyKind<TimingPolicy> TIMING =
      new PolicyKind<>("timing", TimingPolicy.class, List.of("default", "demo"));
  public static final PolicyKind<ChecklistPolicy> CHECKLIST =
      new PolicyKind<>("checklist", ChecklistPolicy.class, List.of("default"));
  public static final PolicyKind<RoleCatalogue> ROLES =
      new PolicyKind<>("roles", RoleCatalogue.class, List.of("default"));
  public static final PolicyKind<GateQueries> GATE_QUERIES =
      new PolicyKind<>("gate-queries", GateQueries.class, List.of("default", "http"));
  public static final PolicyKind<RoomPolicy> WAR_ROOM =
      new PolicyKind<>("war-room", RoomPolicy.class, List.of("default"));

  private final String key;
  private final Class<T> type;
  private final List<String> presets;

  private PolicyKind(String key, Class<T> type, List<String> presets) {
    this.key = key;
    this.type = type;
    this.presets = presets;
  }

  /** The definition that ships under that name. */
  public T preset(String name) {
    if (!presets.contains(name)) {
      throw new ProblemException(
          Problem.unprocessable(
              "policy.no-such-preset",
              "There is no preset " + name,
              new FieldError("preset", "oneOf", "must be one of " + presets)));
    }
    return Json.read(
        PolicyKind.class.getResourceAsStream("/policies/" + key + "/" + name + ".json"), type);
  }

  public List<String> presets() {
    return presets;
  }

  /** Stable name. */
  public String key() {
    return key;
  }

  Class<T> type() {
    return type;
  }
}
