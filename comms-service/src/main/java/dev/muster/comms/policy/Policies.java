package dev.muster.comms.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.Who;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions of the communication policy; the highest number is in force. */
@ApplicationScoped
public class Policies {
  /** The name of the rules that hold until somebody changes them. */
  public static final String DEFAULT = "default";

  private final Sql sql;
  private final ObjectMapper json;
  private final InstantSource time;
  private final Map<String, PolicyDocument> presets;

  Policies(Sql sql, ObjectMapper json, InstantSource time) {
    this.sql = sql;
    this.json = json;
    this.time = time;
    this.presets = Map.of(DEFAULT, shipped(DEFAULT), "demo", shipped("demo"));
  }

  /** The rules in force. */
  public CommsPolicy current() {
    PolicyVersion version = currentVersion();
    return version.document().toPolicy(version.version());
  }

  /** The rules in force with who made them so. */
  public PolicyVersion currentVersion() {
    return sql
        .query("select * from comms_policy order by version desc limit 1", this::read)
        .stream()
        .findFirst()
        .orElseGet(
            () -> new PolicyVersion(0, presets.get(DEFAULT), DEFAULT, Who.system("shipped"), null));
  }

  /** The versions made here, the newest first, below {@code before}. */
  public List<PolicyVersion> versions(int before, int count) {
    return sql.query(
        "select * from comms_policy where version < ? order by version desc limit ?",
        this::read,
        before,
        count);
  }

  /**
   * Puts new rules in force.
   *
   * @param preset the name they ship under; null when they were written here
   */
  public PolicyVersion change(PolicyDocument document, String preset, Who by) {
    sql.update("lock table comms_policy in share row exclusive mode");
    int version = currentVersion().version() + 1;
    sql.update(
        """
        insert into comms_policy (version, document, preset, changed_by, changed_at)
        values (?, ?::jsonb, ?, ?::jsonb, ?)
        """,
        version,
        write(document),
        preset,
        write(by),
        time.instant());
    return currentVersion();
  }

  /** The rules that ship under a name. */
  public Optional<PolicyDocument> preset(String name) {
    return Optional.ofNullable(presets.get(name));
  }

  /** All rules that ship, by name. */
  public Map<String, PolicyDocument> presets() {
    return presets;
  }

  private PolicyVersion read(ResultSet row) throws SQLException {
    try {
      return new PolicyVersion(
          row.getInt("version"),
          json.readValue(row.getString("document"), PolicyDocument.class),
          row.getString("preset"),
          json.readValue(row.getString("changed_by"), Who.class),
          Sql.instant(row, "changed_at"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PolicyDocument shipped(String name) {
    try (var file = Policies.class.getResourceAsStream("/policy/" + name + ".json")) {
      return json.readValue(file, PolicyDocument.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
