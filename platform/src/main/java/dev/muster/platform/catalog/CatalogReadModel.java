package dev.muster.platform.catalog;

import dev.muster.contracts.catalog.ApiTokenChanged;
import dev.muster.contracts.catalog.CatalogEvent;
import dev.muster.contracts.catalog.Holiday;
import dev.muster.contracts.catalog.PersonChanged;
import dev.muster.contracts.catalog.ServiceChanged;
import dev.muster.contracts.catalog.TeamChanged;
import dev.muster.platform.database.Sql;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The catalogue in this service's own database; older news never overwrites newer. */
@DefaultBean
@ApplicationScoped
public class CatalogReadModel implements Catalog {
  private static final String PERSON =
      "select id, name, email, language, zone, manager_id, active from catalog_person ";
  private static final String SERVICE =
      "select id, name, slug, description, tier, team_id, links::text, depends_on, deleted"
          + " from catalog_service ";

  private final Sql sql;

  CatalogReadModel(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<CatalogPerson> person(UUID id) {
    return sql.query(PERSON + "where id = ?", CatalogReadModel::toPerson, id).stream().findFirst();
  }

  @Override
  public Optional<CatalogPerson> personBySubject(String subject) {
    return sql
        .query(PERSON + "where oidc_subject = ? and active", CatalogReadModel::toPerson, subject)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<CatalogPerson> personByEmail(String email) {
    return sql
        .query(
            PERSON + "where lower(email) = lower(?) and active order by id limit 1",
            CatalogReadModel::toPerson,
            email)
        .stream()
        .findFirst();
  }

  @Override
  public List<CatalogPerson> people(Collection<UUID> ids) {
    return sql.query(
        PERSON + "where id = any (?)",
        CatalogReadModel::toPerson,
        (Object) ids.toArray(UUID[]::new));
  }

  @Override
  public Optional<CatalogService> service(UUID id) {
    return services(List.of(id)).stream().findFirst();
  }

  @Override
  public List<CatalogService> services(Collection<UUID> ids) {
    return sql.query(
        SERVICE + "where id = any (?)",
        CatalogReadModel::toService,
        (Object) ids.toArray(UUID[]::new));
  }

  @Override
  public List<CatalogService> dependents(Collection<UUID> ids) {
    return sql.query(
        SERVICE + "where depends_on && ? and not deleted",
        CatalogReadModel::toService,
        (Object) ids.toArray(UUID[]::new));
  }

  @Override
  public Optional<CatalogTeam> team(UUID id) {
    return teams(List.of(id)).stream().findFirst();
  }

  @Override
  public List<CatalogTeam> teams(Collection<UUID> ids) {
    return sql.query(
        """
        select id, name, slug, zone, member_ids, manager_ids, deleted
        from catalog_team where id = any (?)
        """,
        CatalogReadModel::toTeam,
        (Object) ids.toArray(UUID[]::new));
  }

  /** The days on which most of a team has a public holiday, the first one first. */
  public List<Holiday> holidays(UUID teamId) {
    return sql
        .query(
            "select holidays::text from catalog_team where id = ?",
            row -> CatalogHolidays.read(row.getString("holidays")),
            teamId)
        .stream()
        .findFirst()
        .orElse(List.of());
  }

  /**
   * Forgets what it holds under {@code id} and learns it again from {@code events}, in the caller's
   * transaction.
   */
  public void relearn(UUID id, List<CatalogEvent> events) {
    for (String table :
        List.of("catalog_person", "catalog_team", "catalog_service", "catalog_api_token")) {
      sql.update("delete from " + table + " where id = ?", id);
    }
    for (CatalogEvent event : events) {
      if (event instanceof PersonChanged person) {
        learn(person);
      } else if (event instanceof TeamChanged team) {
        learn(team);
      } else if (event instanceof ServiceChanged service) {
        learn(service);
      } else if (event instanceof ApiTokenChanged token) {
        learn(token);
      }
    }
  }

  void learn(PersonChanged event) {
    sql.update(
        """
        insert into catalog_person
          (id, sequence, name, email, language, zone, oidc_subject, manager_id, active)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set
          sequence = excluded.sequence, name = excluded.name, email = excluded.email,
          language = excluded.language, zone = excluded.zone,
          oidc_subject = excluded.oidc_subject, manager_id = excluded.manager_id,
          active = excluded.active
        where catalog_person.sequence < excluded.sequence
        """,
        event.personId(),
        event.sequence(),
        event.name(),
        event.email(),
        event.language(),
        event.zone(),
        event.oidcSubject(),
        event.managerId(),
        event.active());
  }

  void learn(TeamChanged event) {
    sql.update(
        """
        insert into catalog_team
          (id, sequence, name, slug, zone, member_ids, manager_ids, deleted, holidays)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
        on conflict (id) do update set
          sequence = excluded.sequence, name = excluded.name, slug = excluded.slug,
          zone = excluded.zone, member_ids = excluded.member_ids,
          manager_ids = excluded.manager_ids, deleted = excluded.deleted,
          holidays = excluded.holidays
        where catalog_team.sequence < excluded.sequence
        """,
        event.teamId(),
        event.sequence(),
        event.name(),
        event.slug(),
        event.zone(),
        event.memberIds().toArray(UUID[]::new),
        event.managerIds().toArray(UUID[]::new),
        event.deleted(),
        CatalogHolidays.write(event.holidays()));
  }

  void learn(ServiceChanged event) {
    sql.update(
        """
        insert into catalog_service
          (id, sequence, name, slug, description, tier, team_id, links, depends_on, deleted)
        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
        on conflict (id) do update set
          sequence = excluded.sequence, name = excluded.name, slug = excluded.slug,
          description = excluded.description, tier = excluded.tier, team_id = excluded.team_id,
          links = excluded.links, depends_on = excluded.depends_on, deleted = excluded.deleted
        where catalog_service.sequence < excluded.sequence
        """,
        event.serviceId(),
        event.sequence(),
        event.name(),
        event.slug(),
        event.description(),
        event.tier(),
        event.teamId(),
        CatalogLinks.write(event.links()),
        event.dependsOn().toArray(UUID[]::new),
        event.deleted());
  }

  void learn(ApiTokenChanged event) {
    sql.update(
        """
        insert into catalog_api_token
          (id, sequence, name, hash, person_id, roles, expires_at, revoked)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (id) do update set
          sequence = excluded.sequence, name = excluded.name, hash = excluded.hash,
          person_id = excluded.person_id, roles = excluded.roles,
          expires_at = excluded.expires_at, revoked = excluded.revoked
        where catalog_api_token.sequence < excluded.sequence
        """,
        event.tokenId(),
        event.sequence(),
        event.name(),
        event.hash(),
        event.personId(),
        event.roles().toArray(String[]::new),
        event.expiresAt(),
        event.revoked());
  }

  private static CatalogPerson toPerson(ResultSet row) throws SQLException {
    return new CatalogPerson(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("email"),
        Locale.forLanguageTag(row.getString("language")),
        ZoneId.of(row.getString("zone")),
        row.getObject("manager_id", UUID.class),
        row.getBoolean("active"));
  }

  private static CatalogService toService(ResultSet row) throws SQLException {
    return new CatalogService(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("slug"),
        row.getString("description"),
        row.getInt("tier"),
        row.getObject("team_id", UUID.class),
        CatalogLinks.read(row.getString("links")),
        ids(row.getArray("depends_on")),
        row.getBoolean("deleted"));
  }

  private static CatalogTeam toTeam(ResultSet row) throws SQLException {
    return new CatalogTeam(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("slug"),
        ZoneId.of(row.getString("zone")),
        ids(row.getArray("member_ids")),
        ids(row.getArray("manager_ids")),
        row.getBoolean("deleted"));
  }

  private static List<UUID> ids(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
  }
}
