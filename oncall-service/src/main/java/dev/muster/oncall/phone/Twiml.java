package dev.muster.oncall.phone;

import java.util.Locale;

/** Builds what a provider is told to say, ask or write, in one language. */
public final class Twiml {
  private static final int SECONDS_TO_PRESS = 8;

  private final String language;
  private final StringBuilder verbs = new StringBuilder();

  public Twiml(Locale language) {
    this.language = "ru".equals(language.getLanguage()) ? "ru-RU" : "en-US";
  }

  /** Says something. */
  public Twiml say(String words) {
    verbs
        .append("<Say language=\"")
        .append(language)
        .append("\">")
        .append(escaped(words))
        .append("</Say>");
    return this;
  }

  /** Says something and waits for one key, which goes to {@code action}; goes on without one. */
  public Twiml ask(String action, String words) {
    verbs
        .append("<Gather input=\"dtmf\" numDigits=\"1\" timeout=\"")
        .append(SECONDS_TO_PRESS)
        .append("\" method=\"POST\" action=\"")
        .append(escaped(action))
        .append("\">");
    say(words);
    verbs.append("</Gather>");
    return this;
  }

  public Twiml pause(int seconds) {
    verbs.append("<Pause length=\"").append(seconds).append("\"/>");
    return this;
  }

  public Twiml hangUp() {
    verbs.append("<Hangup/>");
    return this;
  }

  /** Writes back to whoever sent a text message. */
  public Twiml message(String words) {
    verbs.append("<Message>").append(escaped(words)).append("</Message>");
    return this;
  }

  /** The document; without any verb it does nothing. */
  public String text() {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + verbs + "</Response>";
  }

  /** Leaves out what XML cannot hold at all. */
  private static String escaped(String words) {
    var escaped = new StringBuilder(words.length() + 16);
    words
        .codePoints()
        .filter(Twiml::isXml)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
