package dev.muster.comms.branding;

import dev.muster.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Lets pass only SVG files that can do nothing but be seen; whatever else is refused by name. */
final class SvgCheck {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final int DEEPEST = 50;
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "title",
          "desc",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "use",
          "symbol",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask",
          "pattern");

  private static final Pattern REFUSED_VALUE =
      Pattern.compile("(?i)javascript:|expression|@import|url\\s*\\(\\s*['\"]?(?!#)|\\\\");

  private SvgCheck() {}

  /**
   * @throws ProblemException 422 naming the element, the attribute and the line at fault
   */
  static Picture of(byte[] file) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return read(factory.createXMLStreamReader(new ByteArrayInputStream(file)));
    } catch (XMLStreamException unreadable) {
      throw Picture.refused("pictureType", "the file is neither PNG nor WebP nor well-formed SVG");
    }
  }

  private static Picture read(XMLStreamReader xml) throws XMLStreamException {
    Picture picture = null;
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        element(xml, depth);
        picture = picture == null ? root(xml) : picture;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.DTD
          || event == XMLStreamConstants.PROCESSING_INSTRUCTION
          || event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw refused(xml, "<!...>, <?...?>");
      }
    }
    return picture;
  }

  private static Picture root(XMLStreamReader xml) {
    if (!xml.getLocalName().equals("svg")) {
      throw Picture.refused("pictureType", "the outermost element is <svg>");
    }
    return new Picture(
        Picture.Kind.SVG,
        units(xml.getAttributeValue(null, "width")),
        units(xml.getAttributeValue(null, "height")));
  }

  private static int units(String length) {
    return length != null && length.matches("\\d{1,6}(\\.\\d{1,6})?(px)?")
        ? (int) Double.parseDouble(length.replace("px", ""))
        : 0;
  }

  private static void element(XMLStreamReader xml, int depth) {
    if (!SVG.equals(xml.getNamespaceURI()) || !ELEMENTS.contains(xml.getLocalName())) {
      throw refused(xml, "<" + xml.getLocalName() + ">");
    }
    if (depth > DEEPEST) {
      throw refused(xml, "<" + xml.getLocalName() + "> x " + depth);
    }
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attribute(xml, xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
  }

  private static void attribute(XMLStreamReader xml, String name, String value) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean leads = lower.equals("href") && !value.startsWith("#");
    if (leads
        || lower.startsWith("on")
        || lower.equals("base")
        || lower.equals("src")
        || REFUSED_VALUE.matcher(value).find()) {
      throw refused(xml, name + "='...'");
    }
  }

  private static ProblemException refused(XMLStreamReader xml, String what) {
    return Picture.refused(
        "pictureSvg",
        what + " (" + xml.getLocation().getLineNumber() + "): not allowed; the number is the line");
  }
}
