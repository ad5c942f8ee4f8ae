package dev.muster.incident.branch;

import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who reports to whom (ROLE-17, ROLE-18): members of a branch to its lead, everybody else to the
 * commander. Nobody has two supervisors, and nobody supervises themselves, however long the way.
 */
public final class Chain {
  private final UUID commander;
  private final Map<String, List<UUID>> holders;
  private final List<Branch> branches;

  /**
   * @param commander null while nobody commands
   * @param holders of roles, by role key
   */
  public Chain(UUID commander, Map<String, List<UUID>> holders, List<Branch> branches) {
    this.commander = commander;
    this.holders = Map.copyOf(holders);
    this.branches = List.copyOf(branches);
  }

  /** Everybody who has a part, the commander left out; in a stable order. */
  public Set<UUID> people() {
    var people = new LinkedHashSet<UUID>();
    holders.values().forEach(people::addAll);
    for (Branch branch : branches) {
      people.add(branch.leadId());
      people.addAll(branch.memberIds());
    }
    people.remove(commander);
    return people;
  }

  /** Empty for the commander, and for whoever would report to one while nobody commands. */
  public Optional<UUID> supervisor(UUID person) {
    return branches.stream()
        .filter(branch -> branch.memberIds().contains(person))
        .map(Branch::leadId)
        .findFirst()
        .or(() -> Optional.ofNullable(commander).filter(above -> !above.equals(person)));
  }

  /** Those who report to {@code person} directly; null for those who would to a commander. */
  public List<UUID> reports(UUID person) {
    return people().stream()
        .filter(other -> supervisor(other).equals(Optional.ofNullable(person)))
        .toList();
  }

  /** Whether {@code person} leads a branch. */
  public boolean leads(UUID person) {
    return branches.stream().anyMatch(branch -> branch.leadId().equals(person));
  }

  /** Everybody to whom somebody reports, the commander first. */
  public List<UUID> supervisors() {
    var supervisors = new LinkedHashSet<UUID>();
    if (commander != null) {
      supervisors.add(commander);
    }
    branches.stream().map(Branch::leadId).forEach(supervisors::add);
    return List.copyOf(supervisors);
  }

  /**
   * Passes when the way up ends at the commander from everywhere.
   *
   * @throws ProblemException 422 {@code branch.invalid} otherwise
   */
  public void require() {
    for (Branch branch : branches) {
      if (commander != null && branch.memberIds().contains(commander)) {
        throw refused("memberIds", "commander", "the commander reports to nobody");
      }
      if (branch.memberIds().contains(branch.leadId())) {
        throw refused("leadId", "lead", "nobody is their own supervisor");
      }
    }
    people().forEach(this::requireEnd);
  }

  private void requireEnd(UUID person) {
    Collection<UUID> passed = new HashSet<>();
    for (var at = Optional.of(person); at.isPresent(); at = supervisor(at.get())) {
      if (!passed.add(at.get())) {
        throw refused("leadId", "circle", "somebody would report to themselves in the end");
      }
    }
  }

  private static ProblemException refused(String field, String rule, String message) {
    return new ProblemException(
        Problem.unprocessable("branch.invalid", message, new FieldError(field, rule, message)));
  }
}
