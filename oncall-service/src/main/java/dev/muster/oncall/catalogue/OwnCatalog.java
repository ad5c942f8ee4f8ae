package dev.muster.oncall.catalogue;

import dev.muster.platform.catalog.Catalog;
import dev.muster.platform.catalog.CatalogLinks;
import dev.muster.platform.catalog.CatalogPerson;
import dev.muster.platform.catalog.CatalogService;
import dev.muster.platform.catalog.CatalogTeam;
import dev.muster.platform.database.Sql;
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

/** The catalogue from the tables that are its source. */
@ApplicationScoped
class OwnCatalog implements Catalog {
  private static final String PERSON =
      "select id, name, email, language, zone, manager_id, active from person ";

  private static final String SERVICE =
      "select id, name, slug, description, tier, team_id, links::text, depends_on,"
          + " deleted_at is not null as deleted from monitored_service ";

  private final Sql sql;

  OwnCatalog(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<CatalogPerson> person(UUID id) {
    return people(List.of(id)).stream().findFirst();
  }

  @Override
  public Optional<CatalogPerson> personBySubject(String subject) {
    return sql
        .query(PERSON + "where oidc_subject = ? and active", OwnCatalog::toPerson, subject)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<CatalogPerson> personByEmail(String email) {
    return sql
        .query(
            PERSON + "where lower(email) = lower(?) and active order by id limit 1",
            OwnCatalog::toPerson,
            email)
        .stream()
        .findFirst();
  }

  @Override
  public List<CatalogPerson> people(Collection<UUID> ids) {
    return sql.query(
        PERSON + "where id = any (?)", OwnCatalog::toPerson, (Object) ids.toArray(UUID[]::new));
  }

  @Override
  public Optional<CatalogService> service(UUID id) {
    return services(List.of(id)).stream().findFirst();
  }

  @Override
  public List<CatalogService> services(Collection<UUID> ids) {
    return sql.query(
        SERVICE + "where id = any (?)", OwnCatalog::toService, (Object) ids.toArray(UUID[]::new));
  }

  @Override
  public List<CatalogService> dependents(Collection<UUID> ids) {
    return sql.query(
        SERVICE + "where depends_on && ? and deleted_at is null",
        OwnCatalog::toService,
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
        select id, name, slug, zone, member_ids, manager_ids, deleted_at is not null as deleted
        from team where id = any (?)
        """,
        row ->
            new CatalogTeam(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("slug"),
                ZoneId.of(row.getString("zone")),
                ids(row.getArray("member_ids")),
                ids(row.getArray("manager_ids")),
                row.getBoolean("deleted")),
        (Object) ids.toArray(UUID[]::new));
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

  private static List<UUID> ids(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
  }
}
