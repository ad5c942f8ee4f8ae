package dev.muster.postmortem.export;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;

/**
 * The fonts that are embedded into a PDF: DejaVu, which has Latin, Cyrillic, Greek, Hebrew and
 * Arabic letters. The renderer draws pictures with fonts from files, so they are put into a
 * directory that goes when the service does.
 */
final class PdfFonts {
  static final String TEXT = "Muster";
  private static final String CODE = "Muster Mono";
  private static final String SOURCE = "/net/sf/jasperreports/fonts/dejavu/";
  private static final int NORMAL = 400;
  private static final int BOLD = 700;

  private record Face(File file, String family, int weight, FontStyle style, boolean pictures) {}

  private final List<Face> faces;

  PdfFonts() {
    try {
      Path directory = Files.createTempDirectory("muster-fonts");
      directory.toFile().deleteOnExit();
      faces =
          List.of(
              face(directory, "DejaVuSansCondensed", TEXT, NORMAL, FontStyle.NORMAL),
              face(directory, "DejaVuSansCondensed-Bold", TEXT, BOLD, FontStyle.NORMAL),
              face(directory, "DejaVuSansCondensed-Oblique", TEXT, NORMAL, FontStyle.ITALIC),
              face(directory, "DejaVuSansCondensed-BoldOblique", TEXT, BOLD, FontStyle.ITALIC),
              face(directory, "DejaVuSansMono", CODE, NORMAL, FontStyle.NORMAL),
              face(directory, "DejaVuSansMono-Bold", CODE, BOLD, FontStyle.NORMAL));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Face face(Path directory, String name, String family, int weight, FontStyle style)
      throws IOException {
    Path file = directory.resolve(name + ".ttf");
    try (InputStream font = PdfFonts.class.getResourceAsStream(SOURCE + name + ".ttf")) {
      Files.copy(font, file, StandardCopyOption.REPLACE_EXISTING);
    }
    file.toFile().deleteOnExit();
    return new Face(
        file.toFile(), family, weight, style, family.equals(TEXT) && style == FontStyle.NORMAL);
  }

  void register(PdfRendererBuilder builder) {
    for (Face face : faces) {
      builder.useFont(
          face.file(),
          face.family(),
          face.weight(),
          face.style(),
          true,
          face.pictures()
              ? EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG)
              : EnumSet.of(FSFontUseCase.DOCUMENT));
    }
  }
}
