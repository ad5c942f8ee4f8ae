package dev.muster.oncall.escalation;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.muster.oncall.catalogue.JsonColumn;
import dev.muster.oncall.destination.DestinationKind;
import dev.muster.oncall.destination.Place;
import dev.muster.oncall.integration.IntegrationKind;
import dev.muster.oncall.integration.Route;
import dev.muster.oncall.page.NotificationRuleSpec;
import dev.muster.oncall.page.QuietHours;
import dev.muster.oncall.page.ReachableMethod;
import dev.muster.oncall.page.ReachablePerson;
import dev.muster.oncall.page.Urgency;
import dev.muster.oncall.person.ContactMethodKind;
import dev.muster.oncall.schedule.ScheduleSpec;
import dev.muster.oncall.schedule.ScheduleSpecs;
import dev.muster.oncall.service.ServiceFacts;
import dev.muster.oncall.team.TeamRoster;
import dev.muster.platform.database.Sql;
import dev.muster.platform.delivery.Deliveries;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Reads what {@link PagingDirectory} keeps. */
@ApplicationScoped
class PagingTables {
  /** What lies farther away than this matters to nobody who asks about now. */
  private static final Duration AROUND = Duration.ofDays(400);

  private final Sql sql;
  private final ScheduleSpecs specs;
  private final Deliveries deliveries;
  private final InstantSource time;

  PagingTables(Sql sql, ScheduleSpecs specs, Deliveries deliveries, InstantSource time) {
    this.sql = sql;
    this.specs = specs;
    this.deliveries = deliveries;
    this.time = time;
  }

  Optional<ReachablePerson> person(UUID id) {
    var methods = methods(id);
    var rules = rules(id);
    return first(
        sql.query(
            """
            select name, language, zone, active, quiet_hours::text as quiet_hours
            from person where id = ?
            """,
            row ->
                new ReachablePerson(
                    id,
                    row.getString("name"),
                    Locale.forLanguageTag(row.getString("language")),
                    ZoneId.of(row.getString("zone")),
                    row.getBoolean("active"),
                    methods,
                    rules,
                    new QuietHours(
                        JsonColumn.read(row.getString("quiet_hours"), new TypeReference<>() {}))),
            id));
  }

  /** An e-mail address that the person signs in with counts as verified. */
  private List<ReachableMethod> methods(UUID personId) {
    return sql.query(
        """
        select m.id, m.kind, m.address, m.sealed_secret,
               (m.verified_at is not null and m.gone_at is null)
                 or (m.kind = 'EMAIL' and lower(m.address) = lower(p.email)) as verified
        from contact_method m join person p on p.id = m.person_id
        where m.person_id = ?
        order by m.created_at, m.id
        """,
        row ->
            new ReachableMethod(
                row.getObject("id", UUID.class),
                ContactMethodKind.valueOf(row.getString("kind")),
                row.getString("address"),
                row.getString("sealed_secret"),
                row.getBoolean("verified")),
        personId);
  }

  private List<NotificationRuleSpec> rules(UUID personId) {
    return sql.query(
        """
        select urgency, contact_method_id, delay_seconds from notification_rule
        where person_id = ? order by position
        """,
        row ->
            new NotificationRuleSpec(
                Urgency.valueOf(row.getString("urgency")),
                row.getObject("contact_method_id", UUID.class),
                row.getLong("delay_seconds")),
        personId);
  }

  Optional<ScheduleSpec> schedule(UUID id, Predicate<UUID> reachable) {
    var now = time.instant();
    return specs.find(id, now.minus(AROUND), now.plus(AROUND), reachable);
  }

  Optional<TeamRoster> team(UUID id) {
    var scheduleIds =
        sql.query(
            """
            select id from schedule where team_id = ? and deleted_at is null
            order by lower(name), id
            """,
            row -> row.getObject("id", UUID.class),
            id);
    return first(
        sql.query(
            "select name, manager_ids from team where id = ? and deleted_at is null",
            row ->
                new TeamRoster(
                    id, row.getString("name"), ids(row.getArray("manager_ids")), scheduleIds),
            id));
  }

  Optional<Place> place(UUID id) {
    return first(
        sql.query(
            """
            select name, kind, address, sealed_secret, language from destination
            where id = ? and deleted_at is null
            """,
            row -> {
              var kind = DestinationKind.valueOf(row.getString("kind"));
              return new Place(
                  id,
                  row.getString("name"),
                  kind,
                  row.getString("address"),
                  row.getString("sealed_secret"),
                  Locale.forLanguageTag(row.getString("language")),
                  deliveries.canSend(kind.channel()));
            },
            id));
  }

  Optional<Route> route(String keyHash) {
    return first(
        sql.query(
            """
            select i.id, i.name, i.kind, s.id as service_id, s.name as service_name, s.tier,
                   s.team_id, s.urgency::text as urgency, p.id as policy_id,
                   p.name as policy_name, p.repeat_count,
                   p.repeat_delay_seconds, p.ack_timeout_seconds, p.levels::text as levels,
                   (select last_resort::text from paging_settings) as last_resort
            from integration i
            join monitored_service s on s.id = i.service_id and s.deleted_at is null
            left join escalation_policy p on p.id = s.policy_id and p.deleted_at is null
            where i.deleted_at is null
              and (i.key_hash = ? or (i.previous_key_hash = ? and i.previous_key_until > ?))
            """,
            PagingTables::route,
            keyHash,
            keyHash,
            time.instant()));
  }

  /** How the alerts of a service are routed; empty when it does not exist. */
  Optional<Route> routeOfService(UUID serviceId) {
    return first(
        sql.query(
            """
            select null::uuid as id, null::text as name, null::text as kind,
                   s.id as service_id, s.name as service_name, s.tier, s.team_id,
                   s.urgency::text as urgency, p.id as policy_id, p.name as policy_name, p.repeat_count,
                   p.repeat_delay_seconds, p.ack_timeout_seconds, p.levels::text as levels,
                   (select last_resort::text from paging_settings) as last_resort
            from monitored_service s
            left join escalation_policy p on p.id = s.policy_id and p.deleted_at is null
            where s.id = ? and s.deleted_at is null
            """,
            PagingTables::route,
            serviceId));
  }

  private static Route route(ResultSet row) throws SQLException {
    var kind = row.getString("kind");
    return new Route(
        row.getObject("id", UUID.class),
        row.getString("name"),
        kind == null ? null : IntegrationKind.valueOf(kind),
        new ServiceFacts(
            row.getObject("service_id", UUID.class),
            row.getString("service_name"),
            row.getInt("tier"),
            row.getObject("team_id", UUID.class)),
        policy(row),
        JsonColumn.read(row.getString("urgency"), new TypeReference<>() {}));
  }

  private static PolicySnapshot policy(ResultSet row) throws SQLException {
    var id = row.getObject("policy_id", UUID.class);
    List<EscalationTarget> lastResort =
        JsonColumn.read(row.getString("last_resort"), new TypeReference<>() {});
    return id == null
        ? PolicySnapshot.none().withLastResort(lastResort)
        : new PolicySnapshot(
            id,
            row.getString("policy_name"),
            row.getInt("repeat_count"),
            row.getLong("repeat_delay_seconds"),
            row.getObject("ack_timeout_seconds", Long.class),
            JsonColumn.read(row.getString("levels"), new TypeReference<>() {}),
            lastResort,
            PolicySource.POLICY);
  }

  private static List<UUID> ids(Array array) throws SQLException {
    return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
  }

  private static <T> Optional<T> first(List<T> rows) {
    return rows.stream().findFirst();
  }
}
