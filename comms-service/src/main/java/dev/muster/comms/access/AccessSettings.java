package dev.muster.comms.access;

import java.util.List;
import java.util.UUID;

/**
 * What an administrator decides about who may see a page.
 *
 * @param password of the whole page; null leaves it as it is
 * @param groups who of those that can sign in; empty for all of them
 * @param networks in the form {@code 10.0.0.0/8} or {@code 2001:db8::/32}
 */
public record AccessSettings(
    AccessKind kind,
    String password,
    List<String> groups,
    List<String> networks,
    List<Audience> audiences) {
  public AccessSettings {
    groups = List.copyOf(groups);
    networks = List.copyOf(networks);
    audiences = List.copyOf(audiences);
  }

  /**
   * A customer who sees a part of the page.
   *
   * @param id null for a new one
   * @param password null leaves it as it is; empty takes it away
   */
  public record Audience(
      UUID id, String name, String password, List<String> groups, List<UUID> componentIds) {
    public Audience {
      groups = List.copyOf(groups);
      componentIds = List.copyOf(componentIds);
    }
  }
}
