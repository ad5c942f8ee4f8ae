package dev.muster.postmortem.importing;

import dev.muster.postmortem.document.SectionKey;
import dev.muster.postmortem.export.Paper;
import dev.muster.postmortem.markdown.Markdown;
import dev.muster.postmortem.markdown.Nesting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sections of a document while it is read. */
final class Gathered {
  private final Map<SectionKey, Paper.Part> parts = new LinkedHashMap<>();
  private final List<String> unknown = new ArrayList<>();

  /** Adds a section; a second text of the same section is put below the first. */
  void add(SectionKey key, String heading, String markdown) {
    Paper.Part before = parts.get(key);
    if (before == null) {
      parts.put(key, new Paper.Part(key, heading, Nesting.canonical(markdown)));
    } else {
      append(before, heading, markdown);
    }
  }

  /** Keeps what stands under a heading that no section has; an empty heading adds none. */
  void keep(String heading, String markdown) {
    if (!heading.isEmpty()) {
      unknown.add(Markdown.unescape(heading));
    }
    if (!heading.isEmpty() || !markdown.isBlank()) {
      note(heading, markdown);
    }
  }

  /** Adds to the notes. */
  void note(String heading, String markdown) {
    append(
        parts.getOrDefault(SectionKey.NOTES, new Paper.Part(SectionKey.NOTES, "", "")),
        heading,
        markdown);
  }

  private void append(Paper.Part before, String heading, String markdown) {
    String text = Nesting.canonical(markdown);
    String titled = heading.isEmpty() ? text : ("### " + heading + "\n\n" + text).stripTrailing();
    String all =
        before.markdown().isEmpty() ? titled : Nesting.closed(before.markdown()) + "\n\n" + titled;
    parts.put(before.key(), new Paper.Part(before.key(), before.heading(), Nesting.canonical(all)));
  }

  boolean has(SectionKey key) {
    return parts.containsKey(key);
  }

  List<Paper.Part> parts() {
    return List.copyOf(parts.values());
  }

  List<String> unknown() {
    return List.copyOf(unknown);
  }
}
