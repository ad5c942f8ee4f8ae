package dev.muster.postmortem.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.muster.platform.markdown.MarkdownRenderer;
import dev.muster.postmortem.analysis.AnalysisKind;
import dev.muster.postmortem.document.SectionKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfExportTest {
  private static final String PICTURE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="300" height="80" viewBox="0 0 300 80"
        role="img"><title>Why</title>
      <rect x="2" y="2" width="200" height="40" fill="#f3f6f4" stroke="#1b2421"/>
      <text x="10" y="25" font-size="13">Пул соединений</text></svg>
      """;
  private final PdfExport pdf = new PdfExport(new MarkdownRenderer());

  @Test
  void aDocumentHasItsTextTitleLanguageBookmarksAndTags() throws IOException {
    try (PDDocument file = Loader.loadPDF(write(paper("Пул **соединений** был мал."), "ru"))) {
      assertThat(text(file))
          .contains("Post-mortem INC-12: Пул иссяк")
          .contains("Первопричина")
          .contains("Пул соединений был мал.")
          .contains("1 / 1");
      assertThat(file.getDocumentInformation().getTitle()).contains("Пул иссяк");
      assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("ru");
      assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(file.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
      for (PDPage page : file.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void nothingThatATextOrAPictureNamesIsFetched(@TempDir Path directory) throws IOException {
    AtomicInteger asked = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        call -> {
          asked.incrementAndGet();
          call.sendResponseHeaders(404, -1);
          call.close();
        });
    server.start();
    String there = "http://127.0.0.1:" + server.getAddress().getPort();
    Path secret = Files.writeString(directory.resolve("secret.svg"), PICTURE);
    String here = secret.toUri().toString();
    String page =
        """
        <html lang="en"><head><title>x</title>
        <link rel="stylesheet" href="%1$s/a.css"/>
        <style>@import url("%1$s/b.css"); @font-face { font-family: "f"; src: url("%1$s/c.ttf"); }
        body { background-image: url("%1$s/d.png"); font-family: "Muster"; }
        p { background-image: url("%2$s"); }</style></head>
        <body><p>Text</p><img src="%1$s/e.png" alt=""/><img src="%2$s" alt=""/>
        <object data="%1$s/f.pdf" type="application/pdf"></object>
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
          width="90" height="90">
          <image href="%1$s/g.png" xlink:href="%1$s/g.png" width="9" height="9"/>
          <image xlink:href="%2$s" width="9" height="9"/>
          <use xlink:href="%1$s/h.svg#a"/><script xlink:href="%1$s/i.js">x()</script>
          <text x="1" y="20">picture</text></svg>
        <a href="%1$s/j">only a link</a></body></html>
        """
            .formatted(there, here);
    try {
      byte[] written = pdf.render(PdfExport.parse(page));

      assertThat(asked).hasValue(0);
      try (PDDocument file = Loader.loadPDF(written)) {
        assertThat(text(file)).contains("Text", "only a link").doesNotContain("Пул");
      }
    } finally {
      server.stop(0);
    }
  }

  @Test
  void hostileTextIsText() throws IOException {
    String hostile =
        "<script>alert(1)</script> ]]> &bogus; <!DOCTYPE x [<!ENTITY e SYSTEM"
            + " \"file:///etc/passwd\">]> &e; \u0000\u0001\uD800 <svg onload=alert(1)>"
            + " ![x](http://127.0.0.1:1/x.png)";
    Paper paper = paper(hostile);

    try (PDDocument file = Loader.loadPDF(write(paper, "en"))) {
      assertThat(text(file)).contains("alert(1)", "&e;").doesNotContain("root:");
    }
    assertThat(page(paper, "en")).doesNotContain("<script", "<svg onload", "<img");
  }

  @Test
  void aLinkThatLeadsToNoSiteIsWords() throws IOException {
    byte[] file =
        write(paper("[there](../invoice.exe) [nowhere]() [here](https://example.org/)"), "en");

    assertThat(HarmlessPdf.words("links", file)).contains("therenowherehere");
    try (PDDocument document = Loader.loadPDF(file)) {
      List<String> addresses = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          if (((PDAnnotationLink) annotation).getAction() instanceof PDActionURI action) {
            addresses.add(action.getURI());
          }
        }
      }
      assertThat(addresses).containsOnly("https://example.org/", "https://example.com/x?a=1&b=2");
    }
  }

  @Test
  void theHeadOfATableIsNeverLeftAloneAtTheFootOfAPage() throws IOException {
    String table =
        "| Column | Other |\n| --- | --- |\n| First %s | x |\n| Second %s | y |"
            .replace("%s", "with more words than fit into one line of that column ".repeat(2));
    for (int lines = 15; lines < 36; lines++) {
      try (PDDocument file = Loader.loadPDF(write(paper("Line\n\n".repeat(lines) + table), "en"))) {
        PDFTextStripper stripper = new PDFTextStripper();
        for (int page = 1; page <= file.getNumberOfPages(); page++) {
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          String text = stripper.getText(file);
          assertThat(!text.contains("Column") || text.contains("First") || text.contains("Second"))
              .as("page %d after %d lines", page, lines)
              .isTrue();
        }
      }
    }
  }

  @Test
  void aTimelineOfFiveThousandEntriesIsPrinted() throws IOException {
    String rows =
        IntStream.range(0, 5_000)
            .mapToObj(
                i ->
                    "| 2026-03-24 14:%02d:%02d | Action | Entry %d of a long night | Ann |"
                        .formatted(i / 60 % 60, i % 60, i))
            .collect(Collectors.joining("\n"));
    String table = "| Time | Kind | Event | By |\n| --- | --- | --- | --- |\n" + rows;

    try (PDDocument file = Loader.loadPDF(write(paper(table), "en"))) {
      assertThat(file.getNumberOfPages()).isGreaterThan(50);
      assertThat(text(file)).contains("Entry 4999");
    }
  }

  @Test
  void emojiAndLettersWithoutAFontDoNotBreakIt() throws IOException {
    try (PDDocument file =
        Loader.loadPDF(
            write(paper("Огонь \uD83D\uDD25 עברית العربية 漢字 " + "x".repeat(3_000)), "ru"))) {
      assertThat(text(file)).contains("Огонь");
    }
  }

  private byte[] write(Paper paper, String language) {
    return pdf.write(paper, List.of(PICTURE), Locale.forLanguageTag(language));
  }

  private static String page(Paper paper, String language) {
    return HtmlExport.page(
        paper, List.of(PICTURE), Locale.forLanguageTag(language), new MarkdownRenderer());
  }

  private static String text(PDDocument file) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    return stripper.getText(file).replaceAll("\\s+", " ");
  }

  private static Paper paper(String markdown) {
    return new Paper(
        "INC-12",
        "Пул иссяк",
        List.of(new Paper.Fact("Date", "2026-03-24")),
        List.of(new Paper.Part(SectionKey.ROOT_CAUSE, "Первопричина", markdown)),
        List.of(new Paper.Cause("Пул", "Data", true, "https://example.com/x?a=1&b=2", "")),
        List.of(new Paper.Study(AnalysisKind.FIVE_WHYS, "Why", "**Why?** because")),
        "",
        List.of(
            new Paper.Task(
                "Raise | the <limit>", "Ann", "P1", "High", "Low", "2026-04-01", "Done", "")),
        null);
  }
}
