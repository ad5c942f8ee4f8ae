package dev.muster.postmortem.export;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Puts a post-mortem on paper: A4 with page numbers, contents and bookmarks, tagged for screen
 * readers, with its fonts inside. Nothing that a document names is fetched, neither from the
 * network nor from this machine. At most two are made at a time, as one takes tens of megabytes.
 */
@ApplicationScoped
public class PdfExport {
  private static final int AT_A_TIME = 2;
  private static final int PATIENCE_SECONDS = 20;

  /** What an A4 page has room for beside its margins, in CSS pixels. */
  private static final double WIDEST = 650;

  private static final double TALLEST = 860;

  private static final Pattern LEADS_SOMEWHERE =
      Pattern.compile("#|https?:|mailto:", Pattern.CASE_INSENSITIVE);

  private final MarkdownRenderer renderer;
  private final PdfFonts fonts = new PdfFonts();
  private final Semaphore turns = new Semaphore(AT_A_TIME, true);

  PdfExport(MarkdownRenderer renderer) {
    this.renderer = renderer;
  }

  /**
   * The file.
   *
   * @param pictures SVG of each analysis, in their order
   * @throws ProblemException 503 when too many are being made
   */
  public byte[] write(Paper paper, List<String> pictures, Locale language) {
    Document page = parse(HtmlExport.print(paper, pictures, language, renderer));
    try {
      if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new ProblemException(
            Problem.unavailable("export.busy", "Many documents are being printed; try again"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(
          Problem.unavailable("export.busy", "The service is going down; try again"));
    }
    try {
      return render(page);
    } finally {
      turns.release();
    }
  }

  byte[] render(Document page) {
    prepare(page);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BatikSVGDrawer drawer =
        new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE)) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      fonts.register(builder);
      builder
          .useFastMode()
          .useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null)
          .useExternalResourceAccessControl(
              (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .useExternalResourceAccessControl(
              (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
          .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
          .useUnicodeBidiReorderer(new ICUBidiReorderer())
          .useSVGDrawer(drawer)
          .useReplacementText("\u25A1")
          .withProducer("Muster")
          .usePdfUaAccessibility(true)
          .withW3cDocument(page, "")
          .toStream(out);
      builder.run();
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Gives pictures the font that is embedded, and a text for those who do not see them; a link that
   * leads neither to the web nor to mail nor into the file is words.
   */
  private static void prepare(Document page) {
    NodeList links = page.getElementsByTagName("a");
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      if (!LEADS_SOMEWHERE.matcher(link.getAttribute("href")).lookingAt()) {
        link.removeAttribute("href");
      }
    }
    NodeList pictures = page.getElementsByTagName("svg");
    for (int i = 0; i < pictures.getLength(); i++) {
      Element picture = (Element) pictures.item(i);
      picture.setAttribute("font-family", PdfFonts.TEXT);
      fit(picture);
      enlarge(picture.getElementsByTagName("text"));
      NodeList titles = picture.getElementsByTagName("title");
      picture.setAttribute("alt", titles.getLength() == 0 ? "" : titles.item(0).getTextContent());
    }
  }

  /** Letters of twelve pixels are drawn one pixel high by the renderer, any other size is right. */
  private static void enlarge(NodeList texts) {
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      if (text.getAttribute("font-size").equals("12")) {
        text.setAttribute("font-size", "12.01");
      }
    }
  }

  /** Makes a picture that is larger than the page as large as that. */
  private static void fit(Element picture) {
    double width = Double.parseDouble(picture.getAttribute("width"));
    double height = Double.parseDouble(picture.getAttribute("height"));
    double scale = Math.min(1, Math.min(WIDEST / width, TALLEST / height));
    picture.setAttribute("width", Long.toString(Math.round(width * scale)));
    picture.setAttribute("height", Long.toString(Math.round(height * scale)));
  }

  static Document parse(String page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      String root = page.substring(page.indexOf("<html"));
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(root)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("The page is no well-formed XML", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
