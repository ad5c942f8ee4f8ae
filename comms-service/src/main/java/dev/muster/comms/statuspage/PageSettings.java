package dev.muster.comms.statuspage;

import dev.muster.comms.status.Rollup;
import dev.muster.comms.status.UptimeWeights;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What an administrator decides about a page.
 *
 * @param languages language tags, the page's own language first
 * @param standard whether it answers at the root address; the page that did so before stops
 * @param weights what counts as an outage in the uptime; null leaves it as it is
 * @param supportContact address or link for customers; null for none
 * @param showPromises whether the times of the next word and of the expected end are shown; null
 *     leaves it as it is
 */
public record PageSettings(
    String slug,
    String name,
    Map<String, String> description,
    List<String> languages,
    ZoneId zone,
    boolean standard,
    Rollup rollup,
    UptimeWeights weights,
    String supportContact,
    Boolean showPromises) {
  public PageSettings {
    description = Map.copyOf(description);
    languages = List.copyOf(languages);
  }
}
