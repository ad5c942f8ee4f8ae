package dev.muster.comms.canned;

import dev.muster.comms.status.PublicStatus;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody prepares to say.
 *
 * @param name by which it is found
 * @param title by language tag
 * @param body by language tag
 * @param status which it sets; null for none
 * @param deliver whether subscribers are told
 * @param category heading among others; null for none
 * @param componentIds components of the page that it is about
 */
public record CannedSettings(
    String name,
    Map<String, String> title,
    Map<String, String> body,
    PublicStatus status,
    boolean deliver,
    String category,
    Set<UUID> componentIds) {
  public CannedSettings {
    title = Map.copyOf(title);
    body = Map.copyOf(body);
    componentIds = Set.copyOf(componentIds);
  }
}
