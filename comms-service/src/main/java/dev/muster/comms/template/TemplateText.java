package dev.muster.comms.template;

import java.util.Objects;

/** The words of one template in one language; {@code subject} is null for what is not mail. */
public record TemplateText(String subject, String body) {
  public TemplateText {
    Objects.requireNonNull(body, "body");
  }

  /** Reads a shipped file: an optional first line {@code Subject: ...}, an empty line, the body. */
  static TemplateText parse(String file) {
    String text = file.replace("\r\n", "\n").strip();
    if (!text.startsWith("Subject: ")) {
      return new TemplateText(null, text);
    }
    int end = text.indexOf('\n');
    return new TemplateText(
        text.substring("Subject: ".length(), end).strip(), text.substring(end).strip());
  }
}
