package dev.muster.comms.publicsite;

import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * All documents as of one change, ready to send.
 *
 * @param documents those at the installation's own address, by path
 * @param pages the pages at the installation's own address, by slug
 * @param root slug of the page at its root; null for none
 * @param hosts pages that have host names of their own, by each of these
 * @param asOf the moment whose state they show
 * @param stale whether the database could not be asked since
 */
public record RenderedSite(
    Map<String, Variants> documents,
    Map<String, Served> pages,
    String root,
    Map<String, Served> hosts,
    Instant asOf,
    boolean stale) {
  private static final String PAGES = "/status/";

  public RenderedSite {
    documents = Map.copyOf(documents);
    pages = Map.copyOf(pages);
    hosts = Map.copyOf(hosts);
  }

  /** Before anything was read. */
  static RenderedSite none() {
    return new RenderedSite(Map.of(), Map.of(), null, Map.of(), Instant.EPOCH, false);
  }

  /** The name that a reader asked for, or a trusted proxy for it; null when no page has it. */
  String host(HttpServerRequest request) {
    if (hosts.isEmpty() || request.authority() == null) {
      return null;
    }
    String name = request.authority().host().toLowerCase(Locale.ROOT);
    return hosts.containsKey(name) ? name : null;
  }

  /**
   * What a path leads to.
   *
   * @param host name that the reader asked for; null when it does not matter
   */
  Spot spot(String host, String path) {
    Served own = host == null ? null : hosts.get(host);
    if (!path.startsWith(PAGES)) {
      return new Spot(own != null || root == null ? own : pages.get(root), path);
    }
    int end = path.indexOf('/', PAGES.length());
    String slug = path.substring(PAGES.length(), end < 0 ? path.length() : end);
    Served named = own == null ? pages.get(slug) : own.slug().equals(slug) ? own : null;
    return new Spot(named, end < 0 ? "/" : path.substring(end));
  }

  /**
   * A page and a path below it.
   *
   * @param page null when there is none
   */
  record Spot(Served page, String path) {}

  /** What is for everybody at host names of pages' own, by host and path. */
  public Map<String, Map<String, Variants>> atOwnHosts() {
    return hosts.entrySet().stream()
        .filter(entry -> entry.getValue().access().isPublic())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().documents("")));
  }

  public Optional<Variants> find(String path) {
    return Optional.ofNullable(documents.get(path));
  }

  /**
   * One document in the languages that it exists in.
   *
   * @param standard the tag of the language for readers of none of them
   */
  public record Variants(Map<String, Document> byLanguage, String standard) {
    public Variants {
      byLanguage = Map.copyOf(byLanguage);
    }

    /** A document without languages. */
    public static Variants single(Document document) {
      return new Variants(Map.of("", document), "");
    }

    /** The document in a language; in the standard one where it does not exist. */
    public Document in(String language) {
      Document wanted = byLanguage.get(language);
      return wanted == null ? byLanguage.get(standard) : wanted;
    }

    public boolean speaks(String language) {
      return byLanguage.containsKey(language);
    }

    /** Whether the reader's language makes a difference. */
    public boolean varied() {
      return byLanguage.size() > 1;
    }
  }
}
