package dev.muster.oncall.phone;

import dev.muster.platform.retention.OldRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** What came from telephones, long after no provider would send it again. */
@ApplicationScoped
class OldAnswers implements OldRows {
  private static final Duration KEPT = Duration.ofDays(30);

  private final PhoneTable table;

  OldAnswers(PhoneTable table) {
    this.table = table;
  }

  @Override
  public void deleteOld(Instant now) {
    table.forget(now.minus(KEPT));
  }
}
