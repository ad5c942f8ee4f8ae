package dev.muster.comms.external;

import com.fasterxml.jackson.databind.JsonNode;
import dev.muster.comms.external.ExternalClaims.Claim;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Keeps what became of a request, in one transaction. */
@ApplicationScoped
class ExternalRecorder {
  private static final Logger LOG = Logger.getLogger(ExternalRecorder.class);

  /** After too many requests, when the other side does not say how long to wait. */
  private static final Duration BREATH = Duration.ofSeconds(30);

  private final ExternalAccounts accounts;
  private final ExternalSync sync;
  private final ExternalPageRepository pages;
  private final ExternalObjectRepository objects;
  private final ExternalRounds rounds;
  private final PostObservations posts;
  private final ComponentObservations components;
  private final InstantSource time;

  ExternalRecorder(
      ExternalAccounts accounts,
      ExternalSync sync,
      ExternalPageRepository pages,
      ExternalObjectRepository objects,
      ExternalRounds rounds,
      PostObservations posts,
      ComponentObservations components,
      InstantSource time) {
    this.accounts = accounts;
    this.sync = sync;
    this.pages = pages;
    this.objects = objects;
    this.rounds = rounds;
    this.posts = posts;
    this.components = components;
    this.time = time;
  }

  /** The other side answered with a document. */
  void answered(Claim claim, JsonNode document) throws ExternalFailure {
    Instant now = time.instant();
    if (pages.findById(claim.externalPageId()) == null) {
      accounts.release(claim.turn(), null, now);
      return;
    }
    Task task = claim.task();
    if (task instanceof Task.Read read) {
      rounds.keep(claim.externalPageId(), read, document, now);
    } else if (task instanceof Task.Look look) {
      looked(look, document, now);
    } else if (task instanceof Task.Paint paint) {
      object(paint.objectId()).ifPresent(object -> components.set(object, paint.status(), now));
    } else {
      wrote(claim, (Task.Write) task, document, now);
    }
    objects.flush();
    sync.answered(claim.externalPageId());
    accounts.release(claim.turn(), null, now);
  }

  private void looked(Task.Look look, JsonNode document, Instant now) throws ExternalFailure {
    Optional<ExternalObject> object = object(look.objectId());
    if (object.isEmpty()) {
      return;
    }
    if (look.externalId() != null) {
      posts.saw(object.get(), ManageDocuments.incident(document), now);
      return;
    }
    for (JsonNode incident : ManageDocuments.list(document)) {
      if (look.code().equals(ManageDocuments.codeOfPost(incident))) {
        posts.saw(object.get(), ManageDocuments.incident(incident), now);
        return;
      }
    }
    posts.missing(object.get(), now);
  }

  private void wrote(Claim claim, Task.Write write, JsonNode document, Instant now)
      throws ExternalFailure {
    Optional<ExternalObject> object = object(write.objectId());
    if (object.isEmpty()) {
      return;
    }
    if (write.step() instanceof Step.Amend amend) {
      ManageDocuments.id(document);
      posts.amended(object.get(), amend, now);
      return;
    }
    posts.answered(object.get(), write.step(), ManageDocuments.incident(document), now);
    painted(claim.externalPageId(), write.step(), now);
  }

  /** An update sets components as well. */
  private void painted(UUID pageId, Step step, Instant now) {
    Map<String, String> set =
        step instanceof Step.Create create
            ? create.first().components()
            : step instanceof Step.Add add ? add.update().components() : Map.of();
    if (set.isEmpty()) {
      return;
    }
    Map<String, ExternalObject> parts =
        objects.locked(pageId, ObjectKind.COMPONENT).stream()
            .collect(Collectors.toMap(ExternalObject::externalId, Function.identity()));
    set.forEach(
        (id, status) -> {
          if (parts.containsKey(id)) {
            components.set(parts.get(id), status, now);
          }
        });
  }

  /** The other side did not do it, or nobody knows whether it did. */
  void failed(Claim claim, ExternalFailure failure) {
    Instant now = time.instant();
    LOG.infof(
        "external page request failed page=%s task=%s kind=%s: %s",
        claim.externalPageId(),
        claim.task().getClass().getSimpleName(),
        failure.kind(),
        failure.getMessage());
    boolean alive = pages.findById(claim.externalPageId()) != null;
    if (alive) {
      keep(claim, failure, now);
    }
    boolean tooOften = failure.kind() == ExternalFailure.Kind.TOO_OFTEN;
    accounts.release(claim.turn(), failure.pause().orElse(tooOften ? BREATH : null), now);
  }

  private void keep(Claim claim, ExternalFailure failure, Instant now) {
    UUID pageId = claim.externalPageId();
    switch (failure.kind()) {
      case AWAY -> sync.failed(pageId, "away", failure.getMessage(), now);
      case FORBIDDEN_ADDRESS -> sync.failed(pageId, "address", failure.getMessage(), now);
      case KEY -> sync.failed(pageId, "key", failure.getMessage(), now);
      case TOO_OFTEN -> certain(claim);
      case UNKNOWN -> unknown(claim, failure, now);
      case REJECTED -> rejected(claim, failure, now);
    }
    objects.flush();
  }

  /** It was certainly not done, so nobody has to look. */
  private void certain(Claim claim) {
    if (claim.task() instanceof Task.Write write) {
      object(write.objectId()).ifPresent(ExternalObject::certain);
    }
  }

  private void unknown(Claim claim, ExternalFailure failure, Instant now) {
    Task task = claim.task();
    if (task instanceof Task.Look look && look.externalId() != null) {
      object(look.objectId()).ifPresent(object -> posts.missing(object, now));
    } else if (task instanceof Task.Write write && write.externalId() != null) {
      object(write.objectId()).ifPresent(object -> object.lookAgain(now));
    } else if (task instanceof Task.Paint paint) {
      object(paint.objectId()).ifPresent(object -> components.missing(object, now));
    } else {
      sync.failed(claim.externalPageId(), "unknown", failure.getMessage(), now);
    }
  }

  private void rejected(Claim claim, ExternalFailure failure, Instant now) {
    Task task = claim.task();
    if (task instanceof Task.Write write) {
      object(write.objectId()).ifPresent(object -> object.refused(failure.getMessage(), now));
    } else if (task instanceof Task.Paint paint) {
      object(paint.objectId()).ifPresent(object -> object.refused(failure.getMessage(), now));
    } else {
      sync.failed(claim.externalPageId(), "rejected", failure.getMessage(), now);
    }
  }

  private Optional<ExternalObject> object(UUID id) {
    return objects.locked(id);
  }
}
