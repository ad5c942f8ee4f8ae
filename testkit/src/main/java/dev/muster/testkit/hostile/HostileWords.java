package dev.muster.testkit.hostile;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that people with bad intentions write. Whatever is called {@code pwned} is theirs: no
 * element, attribute, header or property of that name may ever exist in what we show.
 */
public final class HostileWords {
  /** Each fits into a title, and into the shorter fields when cut. */
  public static final List<String> ALL =
      List.of(
          "<script>pwned()</script>",
          "</script></style></title><x-pwned>",
          "\"><img src=x onerror=pwned()>",
          "' pwned='1' autofocus onfocus='pwned()",
          "<svg/onload=pwned()><x-pwned pwned>",
          "<a href=\"javascript:pwned()\" pwned>link</a>",
          "javascript:pwned()//https://example.org/\"onmouseover=\"pwned()",
          "https://example.org/\"><x-pwned onclick=pwned()>",
          "<![CDATA[<x-pwned/>]]>--><!--<x-pwned>-->",
          "<!ENTITY pwned SYSTEM \"file:///etc/passwd\">&pwned;",
          "&lt;script&gt;pwned()&lt;/script&gt;&#60;x-pwned&#62;",
          "{{1337*1337}} ${1337*1337} #{1337*1337} {1337*1337}",
          "{{{unsubscribeUrl}}} {{#page}}x{{/page}} {{=<% %>=}} <% pwned %>",
          "{head.css.raw} {#include layout}{/include} {! pwned !} {|<x-pwned>|}",
          "line\r\nBcc: victim@example.org\r\nX-Pwned: yes\r\n\r\n<x-pwned>",
          "line\nX-PWNED:yes\nBEGIN:VALARM\nACTION:AUDIO\nEND:VALARM",
          "\u202Egnissiforp\u2066\u2067 \u200B\u200D\uFEFF\u00AD",
          "Z\u0310\u0321\u0337\u0324".repeat(12),
          "\u0001\u0008\u000B\u001B[31m\u007F\u0085\u2028\u2029\uFFFE",
          "=HYPERLINK(\"https://example.org/pwned\",\"x\")",
          "%00%0d%0aX-Pwned:%20yes ../../../etc/passwd",
          "🧨👩‍👩‍👧‍👦\uD83C\uDFF4\uDB40\uDC67");

  /** What Markdown could make of words. */
  public static final List<String> MARKDOWN =
      List.of(
          "[pwned](javascript:pwned())",
          "[pwned](JaVaScRiPt&#58;pwned() \"pwned\")",
          "[pwned](data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+)",
          "![pwned](javascript:pwned())",
          "![\" onerror=\"pwned()](x)",
          "<javascript:pwned()>",
          "[pwned][p]\n\n[p]: javascript:pwned() 'onmouseover=pwned()'",
          "```html\" onclick=\"pwned()\n<script>pwned()</script>\n```",
          "`<img src=x onerror=pwned()>`",
          "| a | <img src=x onerror=pwned()> |\n| --- | --- |\n| <x-pwned> | b |",
          "# <svg onload=pwned()>",
          "- [ ] <input pwned autofocus onfocus=pwned()>",
          "https://example.org/\"onclick=pwned()",
          "</text><script>pwned()</script><text>]]></svg>");

  /** Not text at all, as JSON writes it: refused. */
  public static final List<String> NO_TEXT = List.of("\\u0000");

  private HostileWords() {}

  /** Those for text that is Markdown, one after the other. */
  public static String markdown() {
    return Stream.concat(ALL.stream(), MARKDOWN.stream()).collect(Collectors.joining("\n\n"));
  }

  /** Those for everything, Markdown or not, no longer than a field allows. */
  public static Stream<String> everythingCut(int length) {
    return Stream.concat(ALL.stream(), MARKDOWN.stream()).map(words -> cut(words, length));
  }

  /** No longer than a field allows. */
  public static Stream<String> cut(int length) {
    return ALL.stream().map(words -> cut(words, length));
  }

  private static String cut(String words, int length) {
    if (words.length() <= length) {
      return words;
    }
    return Character.isHighSurrogate(words.charAt(length - 1))
        ? words.substring(0, length - 1)
        : words.substring(0, length);
  }
}
