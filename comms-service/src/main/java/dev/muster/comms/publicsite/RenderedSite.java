package dev.muster.comms.publicsite;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * All public documents as of one change, ready to send.
 *
 * @param documents by path
 * @param asOf the moment whose state they show
 * @param stale whether the database could not be asked since
 */
public record RenderedSite(Map<String, Variants> documents, Instant asOf, boolean stale) {
  public RenderedSite {
    documents = Map.copyOf(documents);
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
