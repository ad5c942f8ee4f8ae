package dev.muster.postmortem.eventlog;

import dev.muster.platform.database.Migrations;
import dev.muster.platform.database.Sql;
import dev.muster.platform.id.Ids;
import dev.muster.platform.paging.Cursor;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes projections again from the stored events while the service goes on: some aggregates at a
 * time, each batch in one transaction with the note of how far it is, so that whoever comes after a
 * crash goes on from there. Events of the aggregates of a batch wait until it is done. Nothing is
 * sent on the way.
 */
@ApplicationScoped
public class Rebuilds {
  private static final int AT_ONCE = 200;
  private static final String RUNNING =
      "select * from rebuild where status = 'RUNNING' for update skip locked";

  private final Sql sql;
  private final EventLog log;
  private final List<Projection> projections;
  private final Migrations migrations;
  private final InstantSource time;

  Rebuilds(
      Sql sql,
      EventLog log,
      @All List<Projection> projections,
      Migrations migrations,
      InstantSource time) {
    this.sql = sql;
    this.log = log;
    this.projections = projections;
    this.migrations = migrations;
    this.time = time;
  }

  /**
   * Asks for a rebuild.
   *
   * @param names the projections to make again; all when empty
   * @throws ProblemException 400 for a name that no projection has, 409 while another one runs
   */
  public Rebuild request(List<String> names, String by) {
    Set<String> known = projections.stream().map(Projection::name).collect(Collectors.toSet());
    if (!known.containsAll(names)) {
      throw new ProblemException(
          Problem.badRequest(
              "request.invalid",
              "The request breaks a rule; see errors",
              new FieldError(
                  "projections",
                  "unknown",
                  "known are " + String.join(", ", new TreeSet<>(known)))));
    }
    List<String> wanted = List.copyOf(new TreeSet<>(names.isEmpty() ? known : names));
    UUID id = Ids.next();
    int made =
        sql.update(
            """
            insert into rebuild (id, projections, status, requested_at, requested_by, total)
            values (?, ?, 'RUNNING', ?, ?, ?)
            on conflict do nothing
            """,
            id,
            wanted.toArray(String[]::new),
            time.instant(),
            by,
            log.subjects(topics(wanted)));
    if (made == 0) {
      throw new ProblemException(
          Problem.conflict("rebuild.running", "Another rebuild is running; wait until it is done"));
    }
    return required(id);
  }

  /**
   * A rebuild.
   *
   * @throws ProblemException 404 when there is none with that id
   */
  public Rebuild required(UUID id) {
    return sql.query("select * from rebuild where id = ?", Rebuild::of, id).stream()
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("rebuild.not-found", "There is no such rebuild")));
  }

  /** The rebuilds, the last one first. */
  public Page<Rebuild> page(PageRequest wanted) {
    UUID before = wanted.after(1).map(cursor -> cursor.uuid(0)).orElse(null);
    List<Rebuild> rows =
        sql.query(
            """
            select * from rebuild where ?::uuid is null or id < ?::uuid
            order by id desc limit ?
            """,
            Rebuild::of,
            before,
            before,
            wanted.fetchSize());
    return Page.of(rows, wanted, row -> Cursor.encode(row.id()));
  }

  @Scheduled(
      every = "{muster.rebuilds.every}",
      concurrentExecution = ConcurrentExecution.SKIP,
      identity = "rebuilds")
  void wake() {
    workOff();
  }

  /** Works until no rebuild is left that nobody else works on. */
  public void workOff() {
    boolean more = migrations.isDone();
    while (more) {
      more = QuarkusTransaction.requiringNew().call(this::step);
    }
  }

  private boolean step() {
    List<Rebuild> running = sql.query(RUNNING, Rebuild::of);
    if (running.isEmpty()) {
      return false;
    }
    Rebuild rebuild = running.get(0);
    List<UUID> subjects =
        log.subjectsAfter(topics(rebuild.projections()), rebuild.after(), AT_ONCE);
    if (subjects.isEmpty()) {
      finish(rebuild);
    } else {
      replay(rebuild, subjects);
    }
    return true;
  }

  private void replay(Rebuild rebuild, List<UUID> subjects) {
    long done = 0;
    long kept = 0;
    long events = 0;
    log.lock(subjects);
    for (String topic : topics(rebuild.projections())) {
      List<Projection> concerned =
          wanted(rebuild.projections()).stream().filter(p -> p.topic().equals(topic)).toList();
      List<History> histories = log.histories(topic, subjects);
      for (Projection projection : concerned) {
        projection.rebuild(histories.stream().filter(projection::canBeMadeFrom).toList());
      }
      done += histories.size();
      kept += histories.stream().filter(h -> isKept(h, concerned)).count();
      events += histories.stream().mapToLong(history -> history.events().size()).sum();
    }
    sql.update(
        """
        update rebuild set done = done + ?, kept = kept + ?, events = events + ?, after = ?
        where id = ?
        """,
        done,
        kept,
        events,
        subjects.get(subjects.size() - 1),
        rebuild.id());
  }

  private static boolean isKept(History history, List<Projection> concerned) {
    return concerned.stream().noneMatch(projection -> projection.canBeMadeFrom(history));
  }

  private void finish(Rebuild rebuild) {
    wanted(rebuild.projections()).forEach(Projection::finish);
    sql.update(
        "update rebuild set status = 'DONE', finished_at = ? where id = ?",
        time.instant(),
        rebuild.id());
  }

  private List<Projection> wanted(List<String> names) {
    return projections.stream().filter(projection -> names.contains(projection.name())).toList();
  }

  private Set<String> topics(List<String> names) {
    return wanted(names).stream().map(Projection::topic).collect(Collectors.toSet());
  }
}
