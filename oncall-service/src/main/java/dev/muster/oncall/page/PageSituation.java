package dev.muster.oncall.page;

import dev.muster.contracts.Link;
import dev.muster.oncall.alert.Alert;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What surrounds an alert at the moment a message about it is made.
 *
 * @param earlier null when its sender has no key by which it could be known again
 * @param links of its service
 * @param paged everybody who was paged for it so far, in order, each once
 * @param next what comes unless somebody answers
 * @param nextAt when the next level fires; null when none does
 */
public record PageSituation(
    Earlier earlier, List<Link> links, List<Paged> paged, Next next, Instant nextAt) {
  public PageSituation {
    links = List.copyOf(links);
    paged = List.copyOf(paged);
  }

  /**
   * Alerts of the same service with the same key in the 30 days before.
   *
   * @param times at most {@link #MOST}, which stands for that many or more
   * @param lastAt null for none
   */
  public record Earlier(int times, Instant lastAt) {
    public static final int MOST = 100;
  }

  /** Somebody who was paged. */
  public record Paged(UUID personId, String name) {}

  /** What an escalation has before it. */
  public enum Next {
    LEVEL,
    NOBODY,
    /** It rests, because somebody has the alert or it is over. */
    RESTS
  }

  /** Where to look: the sender's links and the service's, each once. */
  public List<Link> linksOf(Alert alert) {
    var each = new LinkedHashMap<String, Link>();
    Stream.concat(alert.links().stream(), links.stream())
        .forEach(link -> each.putIfAbsent(link.href(), link));
    return List.copyOf(each.values());
  }

  /** Those who were paged beside a person. */
  List<String> othersThan(UUID personId) {
    return paged.stream()
        .filter(each -> !each.personId().equals(personId))
        .map(Paged::name)
        .toList();
  }
}
