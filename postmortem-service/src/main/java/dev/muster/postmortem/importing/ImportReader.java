package dev.muster.postmortem.importing;

/** Reads a Markdown document as a post-mortem, whoever wrote it. */
final class ImportReader {
  private ImportReader() {}

  static Imported read(String markdown, Headings headings) {
    String text = markdown.replace("\r\n", "\n").replace('\r', '\n');
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return OwnDocument.read(bare.stripTrailing(), headings)
        .orElseGet(() -> ForeignDocument.read(bare, headings));
  }
}
