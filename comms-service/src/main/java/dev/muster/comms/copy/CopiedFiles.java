package dev.muster.comms.copy;

import dev.muster.comms.publicsite.Document;
import dev.muster.comms.publicsite.RenderedSite;
import dev.muster.comms.publicsite.RenderedSite.Variants;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of the public documents. Each language has a folder, and {@code any} has every document
 * in the language for readers of none; host names of pages' own have such folders below {@code
 * hosts}. A page without an ending in its address gets {@code .html}, one that ends with a slash
 * {@code index.html}.
 */
final class CopiedFiles {
  private static final String ANY = "any";

  /** What people look at first comes first: the short paths, not the pages of single posts. */
  private static final Comparator<String> ORDER =
      Comparator.comparing((String key) -> key.contains("/incidents/") || key.contains("/history/"))
          .thenComparing(Comparator.naturalOrder());

  private CopiedFiles() {}

  /** By key, in the order in which they are to be written. */
  static SortedMap<String, CopiedFile> of(RenderedSite site) {
    SortedMap<String, CopiedFile> files = new TreeMap<>(ORDER);
    addAll(files, "", site.documents());
    site.atOwnHosts().forEach((host, documents) -> addAll(files, "hosts/" + host + "/", documents));
    return files;
  }

  private static void addAll(
      Map<String, CopiedFile> files, String base, Map<String, Variants> documents) {
    documents.forEach(
        (path, variants) -> {
          variants
              .byLanguage()
              .forEach(
                  (language, document) -> {
                    if (!language.isEmpty()) {
                      add(files, base + language, path, document);
                    }
                  });
          add(files, base + ANY, path, variants.in(variants.standard()));
        });
  }

  private static void add(
      Map<String, CopiedFile> files, String folder, String path, Document document) {
    String key = folder + (path.isEmpty() ? "/" : path) + ending(path, document);
    files.put(
        key,
        new CopiedFile(
            key,
            document.plain(),
            document.gzip(),
            document.contentType(),
            document.language(),
            document.tag()));
  }

  private static String ending(String path, Document document) {
    if (!document.contentType().startsWith("text/html")) {
      return "";
    }
    return path.isEmpty() || path.endsWith("/") ? "index.html" : ".html";
  }
}
