package dev.muster.oncall.team;

import dev.muster.contracts.catalog.Holiday;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.oncall.catalogue.Named;
import dev.muster.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** People who own services together. */
@Entity
@Table(name = "team")
public class Team implements Named {
  @Id private UUID id;
  private String name;
  private String slug;
  private String description;
  private String zone;

  @Column(name = "member_ids")
  private UUID[] memberIds;

  @Column(name = "manager_ids")
  private UUID[] managerIds;

  @Column(name = "approves_swaps")
  private boolean approvesSwaps;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "deleted_at")
  private Instant deletedAt;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<Holiday> holidays = List.of();

  private long sequence;
  @Version private long version;

  protected Team() {}

  static Team create(TeamDetails details, Instant now) {
    var team = new Team();
    team.id = Ids.next();
    team.createdAt = now;
    team.set(details);
    return team;
  }

  TeamChanged change(TeamDetails details, Instant now) {
    set(details);
    return changed(now);
  }

  TeamChanged replace(UUID person, UUID successor, Instant now) {
    var manages = managerIds().contains(person);
    managerIds = replaced(managerIds(), person, manages ? successor : null);
    memberIds = replaced(memberIds(), person, manages ? successor : null);
    return changed(now);
  }

  private static UUID[] replaced(List<UUID> ids, UUID person, UUID successor) {
    return Stream.concat(
            ids.stream().filter(id -> !id.equals(person)), Stream.ofNullable(successor))
        .distinct()
        .toArray(UUID[]::new);
  }

  /** Takes over the days on which most of it has a public holiday. */
  TeamChanged rest(List<Holiday> days, Instant now) {
    holidays = List.copyOf(days);
    return changed(now);
  }

  TeamChanged delete(Instant now) {
    deletedAt = now;
    return changed(now);
  }

  /** The news of the team as of now, with the next sequence. */
  TeamChanged changed(Instant now) {
    sequence++;
    return new TeamChanged(
        id,
        sequence,
        now,
        name,
        slug,
        zone,
        memberIds(),
        managerIds(),
        deletedAt != null,
        holidays);
  }

  private void set(TeamDetails details) {
    name = details.name();
    slug = details.slug();
    description = details.description();
    zone = details.zone();
    memberIds = details.memberIds().toArray(UUID[]::new);
    managerIds = details.managerIds().toArray(UUID[]::new);
    approvesSwaps = details.approvesSwaps();
  }

  /** Whether a manager must agree before somebody takes an offered shift. */
  public boolean approvesSwaps() {
    return approvesSwaps;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public String name() {
    return name;
  }

  public String slug() {
    return slug;
  }

  public String description() {
    return description;
  }

  public String zone() {
    return zone;
  }

  public List<UUID> memberIds() {
    return List.of(memberIds);
  }

  public List<UUID> managerIds() {
    return List.of(managerIds);
  }

  /** The days on which most of it has a public holiday, as was told last. */
  public List<Holiday> holidays() {
    return holidays;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Counts changes; the entity tag. */
  public long sequence() {
    return sequence;
  }
}
