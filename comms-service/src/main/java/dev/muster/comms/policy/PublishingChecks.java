package dev.muster.comms.policy;

import java.util.List;

/**
 * What must not slip into public words.
 *
 * @param hostSuffixes endings of internal host names, such as {@code .internal}
 * @param hostPatterns internal host names, with {@code *} for anything and {@code #} for a number
 * @param privateNames customers and others who are not named in public
 */
public record PublishingChecks(
    List<String> hostSuffixes, List<String> hostPatterns, List<String> privateNames) {
  /** Of policies that were written before these rules could be. */
  public static final PublishingChecks STANDARD =
      new PublishingChecks(
          List.of(".internal", ".local", ".localdomain", ".corp", ".lan", ".intranet"),
          List.of("db-#*", "*-db-#", "node-#*", "*-prod-#", "*.svc.cluster.*", "ip-#-#-#-#*"),
          List.of());

  public PublishingChecks {
    hostSuffixes = List.copyOf(hostSuffixes);
    hostPatterns = List.copyOf(hostPatterns);
    privateNames = List.copyOf(privateNames);
  }
}
