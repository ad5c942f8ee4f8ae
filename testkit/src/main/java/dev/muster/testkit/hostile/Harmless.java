package dev.muster.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Asserts of what is shown that nothing in it can do anything but be read, as a browser would see
 * it; to be used with {@link HostileWords}.
 */
public final class Harmless {
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "action", "formaction", "xlink:href", "data", "poster");
  private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
  private static final String ALIVE =
      "script, iframe, object, embed, base, math, template, form, svg script, foreignObject,"
          + " x-pwned, [pwned]";

  private Harmless() {}

  /** A page or a part of one: no script, no handler, no address but of the web and of mail. */
  public static void html(String where, String html) {
    Document page = Jsoup.parse(html);
    assertThat(page.select(ALIVE)).as(where).isEmpty();
    for (Element element : page.getAllElements()) {
      for (Attribute attribute : element.attributes()) {
        harmless(where, attribute.getKey(), attribute.getValue());
      }
    }
  }

  /** A picture: well-formed, of these elements alone, and without addresses. */
  public static void svg(String where, String svg, String... elements) {
    Set<String> ours = Set.copyOf(Arrays.asList(elements));
    NodeList found = parsed(where, svg).getElementsByTagName("*");
    for (int i = 0; i < found.getLength(); i++) {
      org.w3c.dom.Element element = (org.w3c.dom.Element) found.item(i);
      assertThat(ours).as(where).contains(element.getTagName());
      for (int k = 0; k < element.getAttributes().getLength(); k++) {
        String name = element.getAttributes().item(k).getNodeName();
        assertThat(ADDRESSES).as(where).doesNotContain(name);
        harmless(where, name, element.getAttributes().item(k).getNodeValue());
      }
    }
  }

  private static void harmless(String where, String name, String value) {
    assertThat(name).as(where).doesNotStartWithIgnoringCase("on").doesNotContain("pwned");
    if (ADDRESSES.contains(name)) {
      int colon = value.indexOf(':');
      boolean relative = colon < 0 || value.startsWith("/") || value.startsWith("#");
      assertThat(relative || SCHEMES.contains(value.substring(0, Math.max(colon, 0))))
          .as(where + " " + name + "=" + value)
          .isTrue();
    }
  }

  private static org.w3c.dom.Document parsed(String where, String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(where, e);
    }
  }
}
