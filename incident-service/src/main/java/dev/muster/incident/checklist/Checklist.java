package dev.muster.incident.checklist;

import dev.muster.contracts.Severity;
import dev.muster.incident.incident.Act;
import dev.muster.incident.policy.PolicyVersion;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * The checklist of one incident. It keeps the items that it began with; a worse severity adds more,
 * a lesser one takes none away. The incident's lock guards it.
 */
@Entity
@Table(name = "incident_checklist")
public class Checklist {
  @Id private UUID incidentId;

  @JdbcTypeCode(SqlTypes.JSON)
  private Items items;

  /** Everything in it, in the order in which it was added. */
  public record Items(List<KeptItem> list) {
    public Items {
      list = List.copyOf(list);
    }
  }

  protected Checklist() {}

  Checklist(UUID incidentId) {
    this.incidentId = incidentId;
    this.items = new Items(List.of());
  }

  /** Adds what {@code severity} asks for and is not in it yet. */
  void cover(Severity severity, PolicyVersion<ChecklistPolicy> policy, Instant now) {
    var known = keys();
    var added =
        policy.definition().of(severity).stream()
            .filter(item -> !known.contains(item.key()))
            .map(item -> new KeptItem(item.key(), policy.version(), now, null, null))
            .toList();
    if (!added.isEmpty()) {
      items = new Items(Stream.concat(items.list().stream(), added.stream()).toList());
    }
  }

  /** Somebody says that an item is done, or that it is not. */
  void say(String key, boolean done, Act act) {
    change(key, item -> item.said(new KeptItem.Word(done, act.at(), act.by())));
  }

  /** Gives an item to somebody; null to whoever holds its role. */
  void assign(String key, UUID person) {
    change(key, item -> item.assigned(person));
  }

  private void change(String key, UnaryOperator<KeptItem> how) {
    if (!keys().contains(key)) {
      throw missing(key);
    }
    items =
        new Items(
            items.list().stream()
                .map(item -> item.key().equals(key) ? how.apply(item) : item)
                .toList());
  }

  private Set<String> keys() {
    return items.list().stream().map(KeptItem::key).collect(Collectors.toSet());
  }

  static ProblemException missing(String key) {
    return new ProblemException(
        Problem.notFound("checklist.no-item", "There is no item " + key + " in the checklist"));
  }

  public UUID incidentId() {
    return incidentId;
  }

  /** In the order in which they were added. */
  public List<KeptItem> items() {
    return items.list();
  }
}
