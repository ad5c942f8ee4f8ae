package dev.muster.comms.external;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps what a round of reading an external page finds, and compares it with what we say. */
@ApplicationScoped
class ExternalRounds {
  private static final int MOST_PAGES = 11;
  private static final int MOST_BY_HAND = 50;
  private static final Set<String> OVER = Set.of("resolved", "postmortem", "completed");

  private final ExternalSync sync;
  private final ExternalPageRepository pages;
  private final ExternalObjectRepository objects;
  private final PostObservations posts;
  private final ComponentObservations components;
  private final Duration every;

  ExternalRounds(
      ExternalSync sync,
      ExternalPageRepository pages,
      ExternalObjectRepository objects,
      PostObservations posts,
      ComponentObservations components,
      @ConfigProperty(name = "muster.external.read-every") Duration every) {
    this.sync = sync;
    this.pages = pages;
    this.objects = objects;
    this.posts = posts;
    this.components = components;
    this.every = every;
  }

  /** Keeps one document of a round. */
  void keep(UUID pageId, Task.Read read, JsonNode document, Instant now) throws ExternalFailure {
    switch (read.what()) {
      case PAGE -> {
        sync.named(pageId, ManageDocuments.text(document, "name"));
        sync.readNext(pageId, Reading.COMPONENTS, 1);
      }
      case COMPONENTS -> components(pageId, read.page(), ManageDocuments.list(document), now);
      case INCIDENTS -> incidents(pageId, ManageDocuments.list(document), now);
    }
  }

  private void components(UUID pageId, int number, List<JsonNode> documents, Instant now)
      throws ExternalFailure {
    List<ExternalComponent> all =
        new ArrayList<>(number == 1 ? List.of() : sync.get(pageId).components());
    Map<String, String> groups = new HashMap<>();
    for (JsonNode document : documents) {
      if (document.path("group").asBoolean()) {
        groups.put(ManageDocuments.id(document), ManageDocuments.text(document, "name"));
      }
    }
    for (JsonNode document : documents) {
      if (!document.path("group").asBoolean()) {
        all.add(
            new ExternalComponent(
                ManageDocuments.id(document),
                Objects.toString(ManageDocuments.text(document, "name"), ""),
                groups.get(ManageDocuments.text(document, "group_id")),
                Objects.toString(ManageDocuments.text(document, "status"), "operational")));
      }
    }
    sync.components(pageId, all);
    if (documents.size() >= ExternalCalls.A_PAGE && number < MOST_PAGES) {
      sync.readNext(pageId, Reading.COMPONENTS, number + 1);
    } else {
      compare(pageId, all, now);
      sync.readNext(pageId, Reading.INCIDENTS, 1);
    }
  }

  private void compare(UUID pageId, List<ExternalComponent> there, Instant now) {
    Map<String, String> statuses =
        there.stream()
            .collect(
                Collectors.toMap(
                    ExternalComponent::id, ExternalComponent::status, (first, again) -> first));
    for (ExternalObject object : objects.locked(pageId, ObjectKind.COMPONENT)) {
      String status = statuses.get(object.externalId());
      if (status == null) {
        components.missing(object, now);
      } else {
        components.saw(object, status, now);
      }
    }
    objects.flush();
  }

  /** Of our open posts, those that are not among the newest incidents are looked for one by one. */
  private void incidents(UUID pageId, List<JsonNode> documents, Instant now)
      throws ExternalFailure {
    List<ExternalObject> ours = objects.locked(pageId, ObjectKind.POST);
    Map<String, ExternalObject> byId = new HashMap<>();
    Map<String, ExternalObject> byCode = new HashMap<>();
    for (ExternalObject object : ours) {
      byCode.put(object.desired().post().code(), object);
      if (object.externalId() != null) {
        byId.put(object.externalId(), object);
      }
    }
    List<ByHand> byHand = new ArrayList<>();
    Set<UUID> found = new HashSet<>();
    for (JsonNode document : documents) {
      SeenPost there = ManageDocuments.incident(document);
      String code = ManageDocuments.codeOfPost(document);
      ExternalObject known = byId.get(there.id());
      ExternalObject object =
          known == null && byCode.get(code) != null && byCode.get(code).externalId() == null
              ? byCode.get(code)
              : known;
      if (object != null) {
        found.add(object.id());
        posts.saw(object, there, now);
      } else if (code == null && !OVER.contains(Objects.toString(there.status(), ""))) {
        byHand.add(new ByHand(there.id(), there.name(), there.status(), there.link()));
      }
    }
    ours.stream()
        .filter(object -> !found.contains(object.id()))
        .filter(object -> object.externalId() != null && !object.kept())
        .filter(object -> object.desired().post().open())
        .forEach(object -> object.lookAgain(now));
    objects.flush();
    sync.byHand(pageId, byHand.stream().limit(MOST_BY_HAND).toList());
    end(pageId, now);
  }

  private void end(UUID pageId, Instant now) {
    boolean enabled = pages.findById(pageId).enabled();
    sync.endRound(pageId, now, enabled ? now.plus(every) : null);
  }
}
