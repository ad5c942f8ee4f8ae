package dev.muster.oncall.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.platform.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactMethodTest {
  private static final Instant NOW = Instant.parse("2026-11-02T03:00:00Z");

  private final Person anna =
      Person.create(new PersonDetails("Anna", "anna@example.org", "en", "UTC", null, true), NOW);

  private static ContactMethod method(String address) {
    return ContactMethod.email(new UUID(0, 1), "E-mail", address, NOW);
  }

  @Test
  void theAddressThatSomebodySignsInWithNeedsNoProof() {
    assertThat(method("Anna@Example.org").isVerifiedFor(anna)).isTrue();
    assertThat(method("other@example.org").isVerifiedFor(anna)).isFalse();
  }

  @Test
  void theRightCodeInTimeVerifies() {
    var method = method("other@example.org");
    method.expectCode("123456", NOW);

    assertThat(method.guess("123456", NOW.plus(Duration.ofMinutes(14))))
        .isEqualTo(ContactMethod.Guess.RIGHT);
    assertThat(method.isVerifiedFor(anna)).isTrue();
  }

  @Test
  void aCodeIsGoodForFifteenMinutes() {
    var method = method("other@example.org");
    method.expectCode("123456", NOW);

    assertThat(method.guess("123456", NOW.plus(Duration.ofMinutes(15))))
        .isEqualTo(ContactMethod.Guess.EXPIRED);
  }

  @Test
  void fiveWrongGuessesUseTheCodeUp() {
    var method = method("other@example.org");
    method.expectCode("123456", NOW);
    for (int i = 0; i < 5; i++) {
      assertThat(method.guess("000000", NOW)).isEqualTo(ContactMethod.Guess.WRONG);
    }

    assertThat(method.guess("123456", NOW)).isEqualTo(ContactMethod.Guess.EXPIRED);
  }

  @Test
  void addressesMustFitTheirKind() {
    assertThat(ContactAddress.checked(ContactMethodKind.EMAIL, " a@b.example "))
        .isEqualTo("a@b.example");
    assertThat(ContactAddress.checked(ContactMethodKind.WEBHOOK, "https://h.example/x"))
        .isEqualTo("https://h.example/x");
    assertThatThrownBy(() -> ContactAddress.checked(ContactMethodKind.EMAIL, "a@b>, c@d"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> ContactAddress.checked(ContactMethodKind.WEBHOOK, "file:///etc"))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(
            () -> ContactAddress.checked(ContactMethodKind.WEBHOOK, "https://u:p@h.example"))
        .isInstanceOf(ProblemException.class);
  }
}
