package dev.muster.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class AskOnlyTheInjectedClockTest {

  @Test
  void everyWayToAskTheMachineIsFound() {
    EvaluationResult result = check(AsksTheMachine.class);

    assertThat(result.getFailureReport().getDetails()).hasSize(5);
  }

  @Test
  void askingTheInjectedClockIsFine() {
    assertThat(check(AsksTheInjectedClock.class).hasViolation()).isFalse();
  }

  private static EvaluationResult check(Class<?> type) {
    return classes()
        .should(new AskOnlyTheInjectedClock())
        .evaluate(new ClassFileImporter().importClasses(type));
  }

  static final class AsksTheMachine {
    Object[] ask() {
      return new Object[] {
        Instant.now(),
        LocalDate.now(ZoneOffset.UTC),
        ZonedDateTime.now(ZoneOffset.UTC),
        System.currentTimeMillis(),
        Clock.systemUTC()
      };
    }
  }

  static final class AsksTheInjectedClock {
    Object[] ask(InstantSource source, Clock clock) {
      return new Object[] {source.instant(), LocalDate.now(clock), System.nanoTime()};
    }
  }
}
