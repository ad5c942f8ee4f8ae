package dev.muster.incident.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
  private static final String SECRET = "52.5200 N, 13.4050 E";

  @Test
  void aPngKeepsItsLooksAndLosesItsComments() throws IOException {
    var plain = SamplePictures.png(7, 5);
    var picture = Picture.of(SamplePictures.pngWithText(plain, SECRET));

    assertThat(picture.type()).isEqualTo(PictureType.PNG);
    assertThat(picture.width()).isEqualTo(7);
    assertThat(picture.height()).isEqualTo(5);
    assertThat(picture.content()).isEqualTo(plain);
  }

  @Test
  void aJpegKeepsItsLooksAndWhichSideIsUpAndLosesTheRest() throws IOException {
    var picture = Picture.of(SamplePictures.jpegWithExif(9, 4, 6, SECRET));
    var read = ImageIO.read(new ByteArrayInputStream(picture.content()));

    assertThat(picture.type()).isEqualTo(PictureType.JPEG);
    assertThat(picture.width()).isEqualTo(9);
    assertThat(picture.height()).isEqualTo(4);
    assertThat(read.getWidth()).isEqualTo(9);
    assertThat(text(picture)).doesNotContain(SECRET);
    assertThat(SamplePictures.orientation(picture.content())).isEqualTo(6);
  }

  @Test
  void aJpegThatStandsAsUsualHasNoExifAtAll() throws IOException {
    var picture = Picture.of(SamplePictures.jpegWithExif(9, 4, 1, SECRET));

    assertThat(text(picture)).doesNotContain("Exif");
  }

  @Test
  void whatFollowsTheEndOfAJpegIsCutOff() throws IOException {
    var file = new ByteArrayOutputStream();
    file.write(SamplePictures.jpegWithExif(9, 4, 1, SECRET));
    file.write("<script>".getBytes(StandardCharsets.UTF_8));

    assertThat(text(Picture.of(file.toByteArray()))).doesNotContain("script");
  }

  @Test
  void aWebPLosesExifAndSaysSo() {
    var picture = Picture.of(SamplePictures.webPWithExif(300, 200, SECRET));

    assertThat(picture.type()).isEqualTo(PictureType.WEBP);
    assertThat(picture.width()).isEqualTo(300);
    assertThat(picture.height()).isEqualTo(200);
    assertThat(text(picture)).contains("VP8X").doesNotContain("EXIF").doesNotContain(SECRET);
    assertThat(picture.content()[20] & 0b1000).isZero();
    assertThat(new Octets(picture.content()).u32Little(4)).isEqualTo(picture.content().length - 8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<svg xmlns='http://www.w3.org/2000/svg'/>", "GIF89a", "%PDF-1.7", "", "RIFF"})
  void otherFilesAreRefusedWhateverTheyAreCalled(String content) {
    assertThatThrownBy(() -> Picture.of(content.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("PNG, JPEG or WebP");
  }

  @Test
  void aFileThatIsCutShortIsRefusedWhereverItIsCut() throws IOException {
    for (var whole :
        new byte[][] {SamplePictures.png(7, 5), SamplePictures.jpegWithExif(9, 4, 6, SECRET)}) {
      for (int length = 12; length < whole.length; length++) {
        var cut = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> Picture.of(cut)).isInstanceOf(ProblemException.class);
      }
    }
  }

  @Test
  void tooLargeAFileAndTooLargeAPictureAreRefused() throws IOException {
    var large = Arrays.copyOf(SamplePictures.png(7, 5), Picture.MOST_BYTES + 1);
    assertThatThrownBy(() -> Picture.of(large)).hasMessageContaining("5 MB");
    assertThatThrownBy(() -> Picture.of(SamplePictures.webPWithExif(16_000, 2, SECRET)))
        .hasMessageContaining("pixels");
  }

  @Test
  void theHashIsThatOfWhatIsKept() throws IOException {
    var plain = SamplePictures.png(7, 5);
    assertThat(Picture.of(SamplePictures.pngWithText(plain, SECRET)).sha256())
        .isEqualTo(Picture.of(plain).sha256())
        .hasSize(64);
  }

  private static String text(Picture picture) {
    return new String(picture.content(), StandardCharsets.ISO_8859_1);
  }
}
