package dev.muster.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.platform.problem.ProblemException;
import dev.muster.testkit.time.MovableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignedLinksTest {
  private static final String PURPOSE = "page.acknowledge";

  @Inject SignedLinks links;
  @Inject MovableClock clock;

  private final UUID page = UUID.randomUUID();

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void aLinkSaysWhatItWasIssuedFor() {
    var expires = in(Duration.ofHours(1));

    var link = links.verify(PURPOSE, links.issue(PURPOSE, page, expires));

    assertThat(link)
        .isEqualTo(new SignedLink(PURPOSE, page, expires.truncatedTo(ChronoUnit.SECONDS)));
  }

  @Test
  void aLinkIsForOnePurpose() {
    var token = links.issue(PURPOSE, page, in(Duration.ofHours(1)));

    refused(() -> links.verify("page.decline", token), 404, "link.invalid");
  }

  @Test
  void aChangedLinkIsRefusedWhateverByteWasChanged() {
    var token = links.issue(PURPOSE, page, in(Duration.ofHours(1)));
    var bytes = Base64.getUrlDecoder().decode(token);
    for (int i = 0; i < bytes.length; i++) {
      var changed = bytes.clone();
      changed[i] ^= 1;
      var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      refused(() -> links.verify(PURPOSE, forged), 404, "link.invalid");
    }
  }

  @Test
  void nonsenseIsRefused() {
    for (var nonsense : new String[] {"", "a", "!!!", "A".repeat(32), "A".repeat(75)}) {
      refused(() -> links.verify(PURPOSE, nonsense), 404, "link.invalid");
    }
  }

  @Test
  void aLinkEndsWhenItExpires() {
    var token = links.issue(PURPOSE, page, in(Duration.ofHours(1)));
    clock.advance(Duration.ofMinutes(59));
    assertThat(links.verify(PURPOSE, token).id()).isEqualTo(page);

    clock.advance(Duration.ofMinutes(2));

    refused(() -> links.verify(PURPOSE, token), 410, "link.expired");
  }

  @Test
  void aLinkIsConsumedOnce() {
    var token = links.issue(PURPOSE, page, in(Duration.ofHours(1)));
    assertThat(links.isUsed(token)).isFalse();

    assertThat(consume(token).id()).isEqualTo(page);

    assertThat(links.isUsed(token)).isTrue();
    refused(() -> consume(token), 409, "link.used");
    assertThat(links.verify(PURPOSE, token).id()).isEqualTo(page);
  }

  @Test
  void ofManyAtOnceOneConsumesTheLink() {
    var token = links.issue(PURPOSE, page, in(Duration.ofHours(1)));

    var successes =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(() -> consume(token))
                        .handle((link, failure) -> failure == null))
            .toList()
            .stream()
            .filter(CompletableFuture::join)
            .count();

    assertThat(successes).isEqualTo(1);
  }

  @Test
  void aLinkWhoseUseIsRolledBackCanBeUsedAgain() {
    var token = links.issue(PURPOSE, page, in(Duration.ofHours(1)));
    assertThatThrownBy(
            () ->
                QuarkusTransaction.requiringNew()
                    .run(
                        () -> {
                          links.consume(PURPOSE, token);
                          throw new IllegalStateException("rolled back");
                        }))
        .hasMessage("rolled back");

    assertThat(consume(token).id()).isEqualTo(page);
  }

  @Test
  void consumingDemandsATransaction() {
    var token = links.issue(PURPOSE, page, in(Duration.ofHours(1)));

    assertThatThrownBy(() -> links.consume(PURPOSE, token))
        .isInstanceOf(TransactionalException.class);
  }

  private SignedLink consume(String token) {
    return QuarkusTransaction.requiringNew().call(() -> links.consume(PURPOSE, token));
  }

  private Instant in(Duration duration) {
    return clock.instant().plus(duration);
  }

  private static void refused(ThrowingCallable call, int status, String code) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problem().status()).isEqualTo(status);
              assertThat(e.problem().code()).isEqualTo(code);
            });
  }
}
