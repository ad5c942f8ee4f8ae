package dev.muster.oncall.escalation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Keeps whom the organisation pages when an escalation policy is over and nobody answered. */
@ApplicationScoped
public class LastResort {
  private final Sql sql;
  private final EscalationPolicies policies;
  private final PagingDirectory directory;

  LastResort(Sql sql, EscalationPolicies policies, PagingDirectory directory) {
    this.sql = sql;
    this.policies = policies;
    this.directory = directory;
  }

  /**
   * The last resort with the number of its changes.
   *
   * @param targets empty for nobody
   */
  public record Kept(List<EscalationTarget> targets, long version) {}

  public Kept get() {
    return sql.query(
            "select last_resort::text as targets, version from paging_settings",
            row ->
                new Kept(
                    JsonColumn.read(row.getString("targets"), new TypeReference<>() {}),
                    row.getLong("version")))
        .get(0);
  }

  /**
   * Alerts that are open go on by what was before.
   *
   * @throws dev.muster.platform.problem.ProblemException 422 {@code
   *     escalation-policy.unknown-target}
   */
  public void set(List<EscalationTarget> targets) {
    policies.requireKnown(targets, "targets");
    store(targets);
  }

  /** Puts a successor in the place of somebody; does nothing where the person is not named. */
  public void replace(UUID person, UUID successor) {
    var current = get().targets();
    var replaced = EscalationTarget.replacing(current, person, successor);
    if (!replaced.equals(current)) {
      store(replaced);
    }
  }

  private void store(List<EscalationTarget> targets) {
    sql.update(
        "update paging_settings set last_resort = ?::jsonb, version = version + 1",
        JsonColumn.write(targets));
    directory.changed();
  }
}
