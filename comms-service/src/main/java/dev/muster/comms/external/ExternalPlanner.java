package dev.muster.comms.external;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.platform.id.Ids;
import dev.muster.platform.security.SecretHash;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Turns each change of what the public may see into rows that say how the other side shall be. What
 * says so that something changed is the counter that each such transaction raises, so nothing that
 * is committed is missed, whoever said it.
 */
@ApplicationScoped
class ExternalPlanner {
  private final ExternalPageRepository pages;
  private final ExternalObjectRepository objects;
  private final ExternalConflicts conflicts;
  private final ExternalSync sync;
  private final DesiredStates desired;
  private final PublicChanges changes;
  private final ObjectMapper json;
  private final InstantSource time;

  ExternalPlanner(
      ExternalPageRepository pages,
      ExternalObjectRepository objects,
      ExternalConflicts conflicts,
      ExternalSync sync,
      DesiredStates desired,
      PublicChanges changes,
      ObjectMapper json,
      InstantSource time) {
    this.pages = pages;
    this.objects = objects;
    this.conflicts = conflicts;
    this.sync = sync;
    this.desired = desired;
    this.changes = changes;
    this.json = json.copy().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    this.time = time;
  }

  /** Plans all pages that something may have changed for. */
  void planAll() {
    boolean planned = true;
    while (planned) {
      planned = QuarkusTransaction.requiringNew().call(this::planOne);
    }
  }

  private boolean planOne() {
    long change = changes.count();
    Optional<UUID> unplanned = sync.claimUnplanned(change);
    unplanned.ifPresent(
        id -> {
          plan(pages.findById(id));
          sync.planned(id, change);
        });
    return unplanned.isPresent();
  }

  private void plan(ExternalPage page) {
    Instant now = time.instant();
    Map<UUID, String> there = components(page, now);
    Map<UUID, ExternalObject> known =
        objects.locked(page.id(), ObjectKind.POST).stream()
            .collect(Collectors.toMap(ExternalObject::subjectId, Function.identity()));
    Map<UUID, String> imported = desired.importedFrom(page);
    desired
        .posts(page, there, now)
        .forEach(
            (id, post) -> want(page, known.get(id), id, imported.get(id), Desired.of(post), now));
    objects.flush();
  }

  private Map<UUID, String> components(ExternalPage page, Instant now) {
    Map<UUID, String> there = new HashMap<>();
    Map<UUID, Desired> wanted = desired.components(page.pageId());
    for (ExternalObject object : objects.locked(page.id(), ObjectKind.COMPONENT)) {
      if (wanted.containsKey(object.subjectId())) {
        there.put(object.subjectId(), object.externalId());
        want(page, object, object.subjectId(), null, wanted.get(object.subjectId()), now);
      } else {
        objects.delete(object);
      }
    }
    return there;
  }

  private void want(
      ExternalPage page,
      ExternalObject known,
      UUID subjectId,
      String externalId,
      Desired wanted,
      Instant now) {
    String hash = hash(wanted);
    if (known == null) {
      objects.persist(
          new ExternalObject(
              Ids.next(), page.id(), ObjectKind.POST, subjectId, externalId, wanted, hash, now));
    } else if (known.want(wanted, hash, now)) {
      conflicts.decide(known, Decision.OURS, ExternalConflicts.RULE, now);
    }
  }

  String hash(Desired wanted) {
    try {
      return SecretHash.sha256(json.writeValueAsString(wanted.substance()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
