package dev.muster.postmortem.action;

import java.util.Map;
import java.util.UUID;

/**
 * A filter that somebody keeps.
 *
 * @param teamId the team that sees it too; null when it is the person's alone
 * @param filter the parameters of the list, by name
 */
public record SavedView(
    UUID id, UUID personId, UUID teamId, String name, Map<String, String> filter) {

  public SavedView {
    filter = Map.copyOf(filter);
  }
}
