package dev.muster.incident.branch;

import dev.muster.incident.access.Caller;
import dev.muster.incident.branch.SplitCalculator.Finding;
import dev.muster.incident.incident.Incident;
import dev.muster.incident.incident.IncidentStore;
import dev.muster.incident.policy.Policies;
import dev.muster.incident.policy.PolicyKind;
import dev.muster.incident.role.SpanOfControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads who reports to whom, for those who may see the incident. */
@ApplicationScoped
@Transactional
public class Branches {
  private final IncidentStore store;
  private final BranchTable table;
  private final Policies policies;

  Branches(IncidentStore store, BranchTable table, Policies policies) {
    this.store = store;
    this.table = table;
    this.policies = policies;
  }

  /**
   * The command structure of an incident.
   *
   * @param commander null while nobody commands
   * @param holders of roles, by role key
   * @param overloads to whom too many report, and how that can be mended
   * @param thin leads to whom too few report
   */
  public record Structure(
      UUID commander,
      Map<String, List<UUID>> holders,
      List<Branch> branches,
      Chain chain,
      SpanOfControl span,
      List<Finding> overloads,
      List<Finding> thin) {}

  public Structure of(UUID incidentId, Caller caller) {
    return of(store.forReading(incidentId, caller));
  }

  private Structure of(Incident incident) {
    var facts = incident.facts();
    var branches = table.of(incident.id());
    var chain = new Chain(facts.commanderId(), facts.roles(), branches);
    var catalogue = policies.current(PolicyKind.ROLES).definition();
    var splits = new SplitCalculator(chain, facts.roles(), catalogue);
    return new Structure(
        facts.commanderId(),
        facts.roles(),
        branches,
        chain,
        catalogue.span(),
        splits.overloads(),
        splits.thin());
  }
}
