package dev.muster.comms.access;

import dev.muster.comms.component.Component;
import dev.muster.comms.component.Components;
import dev.muster.comms.statuspage.PublicChanges;
import dev.muster.platform.id.Ids;
import dev.muster.platform.outgoing.Network;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps who may see which page; a page about which nothing was decided is for everybody. */
@ApplicationScoped
public class Accesses {
  private final AccessRepository accesses;
  private final Components components;
  private final PublicChanges changes;
  private final InstantSource time;
  private final int passwordRounds;

  Accesses(
      AccessRepository accesses,
      Components components,
      PublicChanges changes,
      InstantSource time,
      @ConfigProperty(name = "muster.page-access.password-rounds") int passwordRounds) {
    this.accesses = accesses;
    this.components = components;
    this.changes = changes;
    this.time = time;
    this.passwordRounds = passwordRounds;
  }

  /** What was decided about a page; empty for nothing. */
  public Optional<PageAccess> of(UUID pageId) {
    return accesses.findByIdOptional(pageId);
  }

  /** Whether everybody may see a page. */
  public boolean isPublic(UUID pageId) {
    return of(pageId).map(access -> access.kind() == AccessKind.PUBLIC).orElse(true);
  }

  /**
   * @throws ProblemException 422 naming what is missing or wrong for this kind
   */
  public PageAccess change(UUID pageId, AccessSettings settings) {
    PageAccess access = of(pageId).orElseGet(() -> unopened(pageId));
    List<String> networks =
        settings.kind() == AccessKind.NETWORKS ? networks(settings.networks()) : List.of();
    access.change(settings.kind(), networks, keys(pageId, access, settings), time.instant());
    accesses.persistAndFlush(access);
    changes.happened();
    return access;
  }

  private PageAccess unopened(UUID pageId) {
    return new PageAccess(pageId, PasswordHash.salt(passwordRounds), time.instant());
  }

  private List<PageKey> keys(UUID pageId, PageAccess access, AccessSettings settings) {
    return switch (settings.kind()) {
      case PUBLIC, NETWORKS -> List.of();
      case PASSWORD -> List.of(whole(access, password(access, settings), List.of()));
      case LOGIN -> List.of(whole(access, null, settings.groups()));
      case AUDIENCES -> audiences(pageId, access, settings.audiences());
    };
  }

  private static PageKey whole(PageAccess access, String passwordHash, List<String> groups) {
    return new PageKey(
        wholeKey(access).map(PageKey::id).orElseGet(Ids::next),
        "",
        passwordHash,
        groups,
        null,
        Ids.next());
  }

  private static Optional<PageKey> wholeKey(PageAccess access) {
    return access.keys().stream().filter(key -> key.componentIds() == null).findFirst();
  }

  private static String password(PageAccess access, AccessSettings settings) {
    if (settings.password() != null) {
      return PasswordHash.of(settings.password(), access.salt());
    }
    return wholeKey(access)
        .map(PageKey::passwordHash)
        .orElseThrow(() -> refused("password", "required", "give a password"));
  }

  private List<PageKey> audiences(
      UUID pageId, PageAccess access, List<AccessSettings.Audience> wanted) {
    if (wanted.isEmpty()) {
      throw refused("audiences", "required", "name at least one audience");
    }
    Set<UUID> known =
        components.ofPage(pageId).stream().map(Component::id).collect(Collectors.toSet());
    Set<String> passwords = new HashSet<>();
    List<PageKey> keys = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      String field = "audiences[" + i + "]";
      AccessSettings.Audience audience = wanted.get(i);
      if (!known.containsAll(audience.componentIds())) {
        throw refused(field + ".componentIds", "unknown", "name components of this page");
      }
      PageKey key = audience(access, audience, field);
      if (key.passwordHash() == null && key.groups().isEmpty()) {
        throw refused(field + ".password", "required", "give a password or groups");
      }
      if (key.passwordHash() != null && !passwords.add(key.passwordHash())) {
        throw refused(field + ".password", "unique", "another audience has this password");
      }
      keys.add(key);
    }
    return keys;
  }

  private static PageKey audience(PageAccess access, AccessSettings.Audience wanted, String field) {
    Optional<PageKey> before = Optional.ofNullable(wanted.id()).flatMap(access::key);
    if (wanted.id() != null && before.isEmpty()) {
      throw refused(field + ".id", "unknown", "leave it out for a new audience");
    }
    String hash = before.map(PageKey::passwordHash).orElse(null);
    if (wanted.password() != null) {
      hash = wanted.password().isEmpty() ? null : PasswordHash.of(wanted.password(), access.salt());
    }
    return new PageKey(
        before.map(PageKey::id).orElseGet(Ids::next),
        wanted.name(),
        hash,
        wanted.groups(),
        wanted.componentIds(),
        Ids.next());
  }

  private static List<String> networks(List<String> written) {
    if (written.isEmpty()) {
      throw refused("networks", "required", "name at least one network");
    }
    for (int i = 0; i < written.size(); i++) {
      try {
        Network.parse(written.get(i));
      } catch (IllegalArgumentException notOne) {
        throw refused("networks[" + i + "]", "network", "write it as 10.0.0.0/8 or 2001:db8::/32");
      }
    }
    return written;
  }

  private static ProblemException refused(String field, String rule, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "statuspage.access",
            "The page cannot be opened like this",
            new FieldError(field, rule, message)));
  }
}
