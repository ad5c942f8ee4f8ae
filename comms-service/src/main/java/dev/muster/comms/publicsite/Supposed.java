package dev.muster.comms.publicsite;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.ComponentGroup;
import dev.muster.comms.component.ComponentGroups;
import dev.muster.comms.component.ComponentSettings;
import dev.muster.comms.component.Components;
import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.status.UptimeWeights;
import dev.muster.comms.statuspage.PageSettings;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Works out what a page would show under other settings; nothing is stored. */
@ApplicationScoped
class Supposed {
  private static final String NEW = "";
  private static final String[] OPEN =
      PublicStatus.allOpen().stream().map(Enum::name).toArray(String[]::new);

  private final PartReader parts;
  private final Components components;
  private final ComponentGroups groups;
  private final Sql sql;
  private final InstantSource time;

  Supposed(
      PartReader parts,
      Components components,
      ComponentGroups groups,
      Sql sql,
      InstantSource time) {
    this.parts = parts;
    this.components = components;
    this.groups = groups;
    this.sql = sql;
    this.time = time;
  }

  /** The page with its uptime by other weights and days, and with or without its promises. */
  SiteModel.Page with(StatusPage page, SiteModel.Page seen, PageSettings settings) {
    UptimeWeights weights = Optional.ofNullable(settings.weights()).orElse(page.weights());
    boolean promising = Optional.ofNullable(settings.showPromises()).orElse(page.showPromises());
    Map<String, Promised> promised = promising ? promised(page.id()) : Map.of();
    return seen.with(settings)
        .with(
            parts.of(page.id(), settings.zone(), weights, time.instant()),
            promising(seen.incidents(), promised),
            promising(seen.maintenances(), promised));
  }

  /**
   * The page with one component changed, or with one more.
   *
   * @param id the one that would change; null for a new one, which stands last
   * @param settings a group and needs that the page does not have count as none
   */
  SiteModel.Page with(StatusPage page, SiteModel.Page seen, UUID id, ComponentSettings settings) {
    Map<UUID, String> codes =
        components.ofPage(page.id()).stream()
            .collect(Collectors.toMap(Component::id, Component::code));
    String code = id == null ? NEW : codes.get(id);
    List<SiteModel.Part> all = new ArrayList<>(seen.components());
    if (id == null) {
      all.add(added(page));
    }
    all.replaceAll(
        part -> part.code().equals(code) ? part.with(look(page, settings, codes)) : part);
    return seen.with(all, seen.incidents(), seen.maintenances());
  }

  private SiteModel.PartLook look(
      StatusPage page, ComponentSettings settings, Map<UUID, String> codes) {
    String groupCode =
        groups.ofPage(page.id()).stream()
            .filter(group -> group.id().equals(settings.groupId()))
            .map(ComponentGroup::code)
            .findFirst()
            .orElse(null);
    List<String> needs =
        settings.dependsOn().stream().filter(codes::containsKey).map(codes::get).sorted().toList();
    return new SiteModel.PartLook(settings, groupCode, needs);
  }

  private SiteModel.Part added(StatusPage page) {
    Instant now = time.instant();
    LocalDate today = LocalDate.ofInstant(now, page.zone());
    return new SiteModel.Part(
        NEW,
        "",
        null,
        null,
        Integer.MAX_VALUE,
        ComponentStatus.OPERATIONAL,
        false,
        true,
        List.of(),
        today,
        now,
        now,
        Uptime.of(List.of(), today, page.weights(), page.zone(), now));
  }

  private static List<SiteModel.Incident> promising(
      List<SiteModel.Incident> posts, Map<String, Promised> promised) {
    return posts.stream()
        .map(
            post -> {
              Promised known = promised.getOrDefault(post.code(), Promised.NOTHING);
              return post.promising(known.nextUpdateAt(), known.expectedAt());
            })
        .toList();
  }

  private Map<String, Promised> promised(UUID pageId) {
    return sql
        .query(
            """
            select code, next_update_at, expected_at from post
            where page_id = ? and stage = 'PUBLISHED' and status = any (?)
            """,
            row ->
                Map.entry(
                    row.getString("code"),
                    new Promised(
                        Sql.instant(row, "next_update_at"), Sql.instant(row, "expected_at"))),
            pageId,
            OPEN)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What a post promises; null for what it does not. */
  private record Promised(Instant nextUpdateAt, Instant expectedAt) {
    static final Promised NOTHING = new Promised(null, null);
  }
}
