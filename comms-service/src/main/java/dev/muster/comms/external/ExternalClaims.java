package dev.muster.comms.external;

import dev.muster.platform.security.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Chooses the next request: reading comes first, then words, then colours. */
@ApplicationScoped
class ExternalClaims {
  /** So many requests without an end about one thing mean that they do not help. */
  private static final int MOST_STEPS = 20;

  private final ExternalAccounts accounts;
  private final ExternalSync sync;
  private final ExternalPageRepository pages;
  private final ExternalObjectRepository objects;
  private final ExternalConflicts conflicts;
  private final SecretBox secrets;
  private final InstantSource time;

  ExternalClaims(
      ExternalAccounts accounts,
      ExternalSync sync,
      ExternalPageRepository pages,
      ExternalObjectRepository objects,
      ExternalConflicts conflicts,
      SecretBox secrets,
      InstantSource time) {
    this.accounts = accounts;
    this.sync = sync;
    this.pages = pages;
    this.objects = objects;
    this.conflicts = conflicts;
    this.secrets = secrets;
    this.time = time;
  }

  /** A request that is ours to make. */
  record Claim(ExternalAccounts.Turn turn, UUID externalPageId, Access access, Task task) {}

  /** The next request; empty when nothing is due. Runs in a transaction. */
  Optional<Claim> next() {
    Instant now = time.instant();
    Optional<ExternalAccounts.Turn> turn = accounts.claim(now);
    if (turn.isEmpty()) {
      return Optional.empty();
    }
    Optional<UUID> busy = sync.busy(turn.get().account(), now);
    while (busy.isPresent()) {
      ExternalPage page = pages.findById(busy.get());
      Optional<Access> access = access(page, now);
      Optional<Task> task = access.flatMap(known -> task(page, now));
      if (task.isPresent()) {
        return Optional.of(new Claim(turn.get(), page.id(), access.get(), task.get()));
      }
      busy = sync.busy(turn.get().account(), now);
    }
    accounts.giveBack(turn.get(), now);
    return Optional.empty();
  }

  private Optional<Task> task(ExternalPage page, Instant now) {
    ExternalSync.State state = sync.get(page.id());
    if (state.readDueAt() != null && !state.readDueAt().isAfter(now)) {
      if (state.reading() == null) {
        sync.startRound(page.id(), now);
        return Optional.of(new Task.Read(Reading.PAGE, 1));
      }
      return Optional.of(new Task.Read(state.reading(), state.readingPage()));
    }
    Optional<ExternalObject> object = objects.due(page.id(), now);
    Optional<Task> task = object.flatMap(each -> task(each, now));
    objects.flush();
    return task;
  }

  /** What has to be done about an object; one that needs nothing is settled. */
  private Optional<Task> task(ExternalObject object, Instant now) {
    return switch (object.kind()) {
      case COMPONENT -> paint(object, now);
      case POST -> write(object, now);
    };
  }

  private Optional<Task> paint(ExternalObject object, Instant now) {
    if (object.ours().equals(object.theirs())) {
      settle(object, now);
      return Optional.empty();
    }
    if (exhausted(object, 0, now)) {
      return Optional.empty();
    }
    return Optional.of(new Task.Paint(object.id(), object.externalId(), object.ours()));
  }

  private Optional<Task> write(ExternalObject object, Instant now) {
    DesiredPost desired = object.desired().post();
    if (object.unsure()) {
      return Optional.of(new Task.Look(object.id(), object.externalId(), desired.code()));
    }
    SeenPost seen = object.seen() == null ? null : object.seen().post();
    Optional<Step> step = PostSteps.next(desired, seen, object.links());
    if (step.isEmpty()) {
      settle(object, now);
      return Optional.empty();
    }
    if (exhausted(object, desired.updates().size() * 2, now)) {
      return Optional.empty();
    }
    object.doubt();
    return Optional.of(new Task.Write(object.id(), object.externalId(), desired, step.get()));
  }

  private void settle(ExternalObject object, Instant now) {
    object.equal(now);
    conflicts.decide(object, Decision.SETTLED, ExternalConflicts.RULE, now);
  }

  private static boolean exhausted(ExternalObject object, int more, Instant now) {
    boolean exhausted = object.step() > MOST_STEPS + more;
    if (exhausted) {
      object.refused("it does not keep what it is told", now);
    }
    return exhausted;
  }

  /** Empty when the key was sealed with a secret that is gone. */
  private Optional<Access> access(ExternalPage page, Instant now) {
    try {
      String key = secrets.open(ExternalPages.context(page.id()), page.sealedKey());
      return Optional.of(new Access(page.baseUrl(), page.externalId(), key));
    } catch (IllegalArgumentException lost) {
      sync.failed(page.id(), "key", "the key cannot be decrypted any more; give it again", now);
      return Optional.empty();
    }
  }
}
