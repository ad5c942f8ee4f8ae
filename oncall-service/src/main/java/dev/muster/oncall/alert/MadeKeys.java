package dev.muster.oncall.alert;

import dev.muster.platform.id.Ids;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Dedup keys for senders that give none. Such a key is never triggered again, so that nothing can
 * be said about how often its alert came before.
 */
public final class MadeKeys {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{12}7[0-9a-f]{19}");
  private static final int MILLISECOND_DIGITS = 12;
  private static final long SAME_MOMENT_MILLIS = 60_000;

  private MadeKeys() {}

  public static String next() {
    return Ids.next().toString().replace("-", "");
  }

  /** Whether a key was made here: it tells the same time as the id of its alert. */
  public static boolean isMade(String key, UUID alertId) {
    return FORM.matcher(key).matches()
        && Math.abs(millis(key) - millis(alertId.toString().replace("-", ""))) < SAME_MOMENT_MILLIS;
  }

  private static long millis(String hex) {
    return Long.parseLong(hex.substring(0, MILLISECOND_DIGITS), 16);
  }
}
