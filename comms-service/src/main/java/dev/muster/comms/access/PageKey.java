package dev.muster.comms.access;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What opens a page, or an audience's part of it.
 *
 * @param name of the audience; empty for the whole page
 * @param passwordHash null when no password opens it
 * @param groups groups or roles at the identity provider that open it; empty for none, or for
 *     everybody who can sign in when the page is for those
 * @param componentIds what it opens; null for everything
 * @param revision changes with the password and the groups: whoever came in before is asked anew
 */
public record PageKey(
    UUID id,
    String name,
    String passwordHash,
    List<String> groups,
    List<UUID> componentIds,
    UUID revision) {
  public PageKey {
    groups = List.copyOf(groups);
    componentIds = componentIds == null ? null : List.copyOf(componentIds);
  }

  /** As it was, with the revision of {@code before} where nothing of what opens it changed. */
  PageKey keeping(PageKey before) {
    boolean same =
        Objects.equals(passwordHash, before.passwordHash) && groups.equals(before.groups);
    return same ? new PageKey(id, name, passwordHash, groups, componentIds, before.revision) : this;
  }
}
