package dev.muster.postmortem.export;

import static dev.muster.postmortem.Api.ROOT;
import static dev.muster.postmortem.Api.as;

import dev.muster.testkit.security.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Leaves a rich post-mortem as {@code postmortem-service/pictures} shows it in {@code
 * target/pictures}: each file that is exported, and each page of the PDF as a picture. No test of
 * the build, as a person has to look.
 */
@QuarkusTest
class ExportPictures {
  private static final Path FOLDER = Path.of("target/pictures");
  private static final int DOTS_PER_INCH = 110;

  @Inject RichPostmortem rich;

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyFormat(String language) throws IOException {
    Files.createDirectories(FOLDER);
    String path = ROOT + "/postmortems/" + rich.write();
    for (String ending : List.of("md", "html", "pdf")) {
      keep(language + "." + ending, download(path + "/export." + ending + "?language=" + language));
    }
    keep(language + "-impact.svg", download(path + "/impact.svg?lang=" + language));
    for (String kind : List.of("FIVE_WHYS", "FISHBONE", "FAULT_TREE", "TIMELINE")) {
      String id =
          as(TestTokens.responder())
              .get(path + "/analyses")
              .jsonPath()
              .getString("find { it.kind == '" + kind + "' }.id");
      keep(
          language + "-" + kind.toLowerCase(Locale.ROOT) + ".svg",
          download(path + "/analyses/" + id + ".svg?lang=" + language));
    }
    pages(language);
  }

  private static void pages(String language) throws IOException {
    try (PDDocument file = Loader.loadPDF(FOLDER.resolve(language + ".pdf").toFile())) {
      PDFRenderer renderer = new PDFRenderer(file);
      for (int page = 0; page < file.getNumberOfPages(); page++) {
        String name = "%s.pdf-%02d.png".formatted(language, page + 1);
        ImageIO.write(
            renderer.renderImageWithDPI(page, DOTS_PER_INCH), "png", FOLDER.resolve(name).toFile());
      }
    }
  }

  private static byte[] download(String address) {
    return as(TestTokens.responder()).get(address).then().statusCode(200).extract().asByteArray();
  }

  private static void keep(String name, byte[] content) throws IOException {
    Files.write(FOLDER.resolve(name), content);
  }
}
