package dev.muster.oncall.team;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.person.People;
import dev.muster.platform.outbox.Outbox;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Keeps teams and tells the other services of every change. */
@ApplicationScoped
public class Teams {
  private final TeamRepository teams;
  private final People people;
  private final PagingDirectory directory;
  private final Outbox outbox;
  private final InstantSource time;

  Teams(
      TeamRepository teams,
      People people,
      PagingDirectory directory,
      Outbox outbox,
      InstantSource time) {
    this.teams = teams;
    this.people = people;
    this.directory = directory;
    this.outbox = outbox;
    this.time = time;
  }

  public Page<Team> page(PageRequest wanted) {
    return teams.page(wanted);
  }

  public boolean isEmpty() {
    return teams.count("deletedAt is null") == 0;
  }

  /**
   * @throws ProblemException 404 {@code team.not-found}
   */
  public Team get(UUID id) {
    return teams
        .live(id)
        .orElseThrow(
            () -> new ProblemException(Problem.notFound("team.not-found", "No such team")));
  }

  public boolean exists(UUID id) {
    return teams.live(id).isPresent();
  }

  /**
   * @param id null passes
   * @throws ProblemException 422 {@code team.unknown}
   */
  public void requireKnown(UUID id) {
    if (id != null && teams.live(id).isEmpty()) {
      throw new ProblemException(
          Problem.unprocessable(
              "team.unknown",
              "The team does not exist",
              new FieldError("teamId", "exists", "is no team")));
    }
  }

  /**
   * @throws ProblemException 409 {@code team.slug-taken}, 422 {@code person.unknown}
   */
  public Team add(TeamDetails details) {
    check(details, null);
    var now = time.instant();
    var team = Team.create(details, now);
    teams.persist(team);
    outbox.record(team.changed(now));
    directory.changed();
    return team;
  }

  /**
   * @throws ProblemException 409 {@code team.slug-taken}, 422 {@code person.unknown}
   */
  public void change(Team team, TeamDetails details) {
    check(details, team.id());
    outbox.record(team.change(details, time.instant()));
    teams.flush();
    directory.changed();
  }

  public void delete(Team team) {
    outbox.record(team.delete(time.instant()));
    directory.changed();
  }

  /** Those to which a person belongs, by name. */
  public List<Team> of(UUID personId) {
    return teams.of(personId);
  }

  /** Takes somebody out of a team; a manager's place goes to the successor. */
  public void replace(Team team, UUID person, UUID successor) {
    outbox.record(team.replace(person, successor, time.instant()));
    directory.changed();
  }

  private void check(TeamDetails details, UUID self) {
    people.requireKnown("memberIds", details.memberIds());
    if (teams.bySlug(details.slug()).filter(other -> !other.id().equals(self)).isPresent()) {
      throw new ProblemException(
          Problem.conflict(
              "team.slug-taken",
              "Another team has this slug",
              new FieldError("slug", "unique", "belongs to another team")));
    }
  }
}
