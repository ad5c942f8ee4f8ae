package dev.muster.comms.check;

import dev.muster.comms.status.ComponentStatus;
import dev.muster.comms.status.PublicStatus;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Words about to become public.
 *
 * @param title by language; empty when it is public already
 * @param body by language
 * @param languages of the page
 * @param components what they say of each component they are about
 * @param nextUpdateKnown whether a time of the next word is named, or follows from the cadence
 */
public record Draft(
    PublicStatus status,
    Map<String, String> title,
    Map<String, String> body,
    List<String> languages,
    Collection<ComponentStatus> components,
    boolean nextUpdateKnown) {
  public Draft {
    title = Map.copyOf(title);
    body = Map.copyOf(body);
    languages = List.copyOf(languages);
    components = List.copyOf(components);
  }
}
