package dev.muster.postmortem.export.api;

import dev.muster.postmortem.document.Postmortem;
import dev.muster.postmortem.export.Export;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What a file is called once it is downloaded (RFC 6266), whatever the title holds. */
final class FileName {
  private static final int LONGEST = 80;

  private FileName() {}

  /** The header {@code Content-Disposition}: a plain name, and one with the title. */
  static String of(Export export, String ending) {
    Postmortem postmortem = export.document().postmortem();
    return of(postmortem.reference(), postmortem.title(), ending);
  }

  static String of(String reference, String title, String ending) {
    String plain = "post-mortem-" + reference.replaceAll("[^A-Za-z0-9-]", "");
    String words = title.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    int length = words.codePointCount(0, words.length());
    String cut =
        length > LONGEST ? words.substring(0, words.offsetByCodePoints(0, LONGEST)) : words;
    String full = plain + (cut.isEmpty() ? "" : "-" + cut) + "." + ending;
    return "attachment; filename=\"%s.%s\"; filename*=UTF-8''%s"
        .formatted(
            plain, ending, URLEncoder.encode(full, StandardCharsets.UTF_8).replace("+", "%20"));
  }
}
