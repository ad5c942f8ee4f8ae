package dev.muster.comms.external;

import dev.muster.comms.access.Accesses;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SecretBox;
import dev.muster.platform.security.SecretHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Connects pages of ours with pages at an external Statuspage. */
@ApplicationScoped
public class ExternalPages {
  private static final int KEY_END = 4;

  private final ExternalPageRepository pages;
  private final ExternalSync sync;
  private final ExternalAccounts accounts;
  private final Accesses accesses;
  private final ManageClient client;
  private final SecretBox secrets;
  private final InstantSource time;

  ExternalPages(
      ExternalPageRepository pages,
      ExternalSync sync,
      ExternalAccounts accounts,
      Accesses accesses,
      ManageClient client,
      SecretBox secrets,
      InstantSource time) {
    this.pages = pages;
    this.sync = sync;
    this.accounts = accounts;
    this.accesses = accesses;
    this.client = client;
    this.secrets = secrets;
    this.time = time;
  }

  /**
   * Connects a page, or changes how it is connected; another address begins anew.
   *
   * @param key null keeps the one that is known
   * @param language null for the page's own
   */
  public ExternalPage connect(
      StatusPage page, ExternalAddress address, String key, String language, boolean enabled) {
    requireCallable(address);
    requireSpoken(page, language);
    requirePublic(page, enabled);
    Instant now = time.instant();
    Optional<ExternalPage> present = pages.ofPage(page.id());
    present.filter(known -> !known.at(address)).ifPresent(this::forget);
    Optional<ExternalPage> known = present.filter(each -> each.at(address));
    if (known.isEmpty() && key == null) {
      throw new ProblemException(
          Problem.unprocessable(
              "external-page.key-needed",
              "Nothing can be written there without a key",
              new FieldError("apiKey", "required", "give the key of the other side's API")));
    }
    ExternalPage external =
        known.orElseGet(() -> new ExternalPage(Ids.next(), page.id(), address, now));
    if (key != null) {
      seal(external, address, key);
    }
    external.change(language == null ? page.languages().get(0) : language, enabled, now);
    pages.persistAndFlush(external);
    accounts.know(external.account(), now);
    if (known.isEmpty()) {
      sync.begin(external.id(), now);
    } else {
      sync.planAnew(external.id());
      sync.readSoon(external.id(), now);
    }
    return external;
  }

  private void forget(ExternalPage page) {
    pages.delete(page);
    pages.flush();
  }

  private void seal(ExternalPage page, ExternalAddress address, String key) {
    page.key(
        secrets.seal(context(page.id()), key),
        key.length() <= 2 * KEY_END ? "" : key.substring(key.length() - KEY_END),
        account(address.baseUrl(), key));
  }

  /** Names a key without telling it. */
  static String account(String baseUrl, String key) {
    return SecretHash.sha256(baseUrl + "\n" + key);
  }

  static String context(UUID externalPageId) {
    return "external-page/" + externalPageId;
  }

  private void requireCallable(ExternalAddress address) {
    try {
      URI url = new URI(address.baseUrl());
      Optional<String> objection = client.objection(url);
      if (objection.isEmpty() && url.getQuery() == null && url.getFragment() == null) {
        return;
      }
    } catch (URISyntaxException notAnAddress) {
      throw badAddress();
    }
    throw badAddress();
  }

  private static ProblemException badAddress() {
    return new ProblemException(
        Problem.unprocessable(
            "external-page.bad-address",
            "No Statuspage can be called at this address",
            new FieldError("baseUrl", "address", "must be a public https address")));
  }

  private static void requireSpoken(StatusPage page, String language) {
    if (language != null && !page.languages().contains(language)) {
      throw new ProblemException(
          Problem.unprocessable(
              "external-page.language",
              "The page does not have this language",
              new FieldError("language", "onPage", "choose one of the page's languages")));
    }
  }

  private void requirePublic(StatusPage page, boolean enabled) {
    if (enabled && !accesses.isPublic(page.id())) {
      throw new ProblemException(
          Problem.unprocessable(
              "external-page.private",
              "A page that not everybody may see is not published elsewhere",
              new FieldError("enabled", "public", "open the page to everybody first")));
    }
  }

  /** Nothing is written there any more; what is there stays. */
  public void disconnect(ExternalPage page) {
    forget(page);
  }

  /** Reads the other side as soon as possible. */
  public void readSoon(ExternalPage page) {
    sync.readSoon(page.id(), time.instant());
  }

  /**
   * @throws ProblemException 404 when the page is not connected
   */
  public ExternalPage ofPage(UUID pageId) {
    return find(pageId)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound(
                        "external-page.unknown", "This page is not connected with another one")));
  }

  public Optional<ExternalPage> find(UUID pageId) {
    return pages.ofPage(pageId);
  }
}
