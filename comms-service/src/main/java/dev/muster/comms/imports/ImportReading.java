package dev.muster.comms.imports;

import dev.muster.comms.external.Access;
import dev.muster.comms.external.ExternalAccounts;
import dev.muster.comms.external.ExternalFailure;
import dev.muster.comms.imports.ImportFetch.Read;
import dev.muster.comms.imports.ImportItems.Work;
import dev.muster.platform.security.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads another Statuspage list by list; each request is remembered before the next one. */
@ApplicationScoped
class ImportReading {
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final int A_PART = 500;

  /** So many lists of a hundred; what is older than that stays there. */
  private static final int MOST_PAGES = 500;

  private final PageImportRepository imports;
  private final ExternalAccounts accounts;
  private final ImportItems items;
  private final ImportVerdicts verdicts;
  private final SecretBox secrets;
  private final InstantSource time;

  ImportReading(
      PageImportRepository imports,
      ExternalAccounts accounts,
      ImportItems items,
      ImportVerdicts verdicts,
      SecretBox secrets,
      InstantSource time) {
    this.imports = imports;
    this.accounts = accounts;
    this.items = items;
    this.verdicts = verdicts;
    this.secrets = secrets;
    this.time = time;
  }

  /** A request that is ours to make. */
  record Claim(
      UUID importId,
      UUID lease,
      ExternalAccounts.Turn turn,
      Access access,
      ImportStep step,
      int page) {}

  /** Runs in a transaction, as all of these do. */
  Optional<Claim> claim() {
    Instant now = time.instant();
    Optional<PageImport> due = imports.due(ImportState.READING, now);
    if (due.isEmpty()) {
      return Optional.empty();
    }
    PageImport run = due.get();
    Optional<Access> access = access(run);
    if (access.isEmpty()) {
      run.giveUp("key", "the key cannot be decrypted any more; begin anew", now);
      return Optional.empty();
    }
    Optional<ExternalAccounts.Turn> turn = accounts.claim(run.account(), now);
    if (turn.isEmpty()) {
      run.pause(now.plusSeconds(1));
      return Optional.empty();
    }
    UUID lease = UUID.randomUUID();
    run.lease(lease, now.plus(LEASE));
    return Optional.of(
        new Claim(run.id(), lease, turn.get(), access.get(), run.step(), run.stepPage()));
  }

  /** Empty when the key was sealed with a secret that is gone. */
  private Optional<Access> access(PageImport run) {
    if (run.origin() != ImportOrigin.MANAGE_API) {
      return Optional.of(new Access(run.baseUrl(), null, null));
    }
    try {
      String key = secrets.open(context(run.id()), run.sealedKey());
      return Optional.of(new Access(run.baseUrl(), run.source(), key));
    } catch (IllegalArgumentException lost) {
      return Optional.empty();
    }
  }

  static String context(UUID importId) {
    return "page-import/" + importId;
  }

  /** Keeps what was found and goes on with the next list. */
  void keep(Claim claim, Read found) {
    Instant now = time.instant();
    accounts.release(claim.turn(), null, now);
    Optional<PageImport> run = leased(claim);
    if (run.isEmpty()) {
      return;
    }
    if (found.source() != null && run.get().origin() == ImportOrigin.PUBLIC_PAGE) {
      run.get().from(found.source());
    }
    items.add(run.get().id(), found.items());
    next(run.get(), claim, found, now);
  }

  private void next(PageImport run, Claim claim, Read found, Instant now) {
    if (claim.step().more(found.count()) && claim.page() < MOST_PAGES) {
      run.read(claim.step(), claim.page() + 1, now);
      return;
    }
    Optional<ImportStep> step = claim.step().next();
    if (step.isPresent()) {
      run.read(step.get(), 1, now);
    } else {
      preview(run, now);
    }
  }

  /** All is read: says of each object what would become of it. */
  void preview(PageImport run, Instant now) {
    List<Work> part = items.after(run.id(), -1, Integer.MIN_VALUE, "", A_PART);
    while (!part.isEmpty()) {
      for (Work work : part) {
        Verdict verdict = verdicts.of(run, work);
        items.decide(run.id(), work.item(), verdict.action(), verdict.reason());
      }
      ImportItem last = part.get(part.size() - 1).item();
      part = items.after(run.id(), last.rank(), last.place(), last.externalId(), A_PART);
    }
    run.ready(now);
  }

  void failed(Claim claim, ExternalFailure failure) {
    Instant now = time.instant();
    accounts.release(claim.turn(), failure.pause().orElse(null), now);
    leased(claim)
        .ifPresent(
            run -> {
              String why = failure.getMessage();
              switch (failure.kind()) {
                case TOO_OFTEN -> run.pause(now.plus(failure.pause().orElse(LEASE)));
                case AWAY -> run.failed("away", why, now);
                case KEY -> run.giveUp("key", why, now);
                case UNKNOWN -> run.giveUp("unknown", why, now);
                case REJECTED -> run.giveUp("rejected", why, now);
                case FORBIDDEN_ADDRESS -> run.giveUp("address", why, now);
              }
            });
  }

  void unreadable(Claim claim, String why) {
    Instant now = time.instant();
    accounts.release(claim.turn(), null, now);
    leased(claim).ifPresent(run -> run.giveUp("document", why, now));
  }

  private Optional<PageImport> leased(Claim claim) {
    Optional<PageImport> run =
        imports.locked(claim.importId()).filter(each -> claim.lease().equals(each.lease()));
    run.ifPresent(PageImport::release);
    return run;
  }
}
