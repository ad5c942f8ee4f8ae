package dev.muster.comms.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.platform.problem.ProblemException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {
  static final String SVG =
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40">
        <title>Acme</title><defs><linearGradient id="g"><stop offset="0" stop-color="#123"/>
        </linearGradient></defs><path d="M0 0h120v40H0z" style="fill:url(#g)"/><use href="#g"/>
      </svg>
      """;

  @Test
  void aPngIsKnownByItsBytes() throws IOException {
    assertThat(Picture.of(png(120, 40))).isEqualTo(new Picture(Picture.Kind.PNG, 120, 40));
  }

  @Test
  void aWebpIsKnownByItsBytes() {
    byte[] lossless =
        HexFormat.of()
            .parseHex("524946461a000000574542505650384c0d0000002f0080020010" + "0".repeat(24));
    Picture picture = Picture.of(lossless);
    assertThat(picture.kind()).isEqualTo(Picture.Kind.WEBP);
    assertThat(picture.width()).isEqualTo(1);
    assertThat(picture.height()).isEqualTo(11);
  }

  @Test
  void aPlainSvgPasses() {
    assertThat(Picture.of(bytes(SVG))).isEqualTo(new Picture(Picture.Kind.SVG, 120, 40));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
        "<svg xmlns='http://www.w3.org/2000/svg'><a href='https://evil.test'><path/></a></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><image href='https://evil.test/x.png'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><use href='https://evil.test/x.svg#a'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink'>"
            + "<use x:href='data:image/svg+xml,x'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><foreignObject><p/></foreignObject></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'x'</style></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><path style='fill:url(https://evil.test)'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><animate attributeName='href'/></svg>",
        "<svg xmlns='http://www.w3.org/2000/svg'><path xml:base='https://evil.test'/></svg>",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
            + "<svg xmlns='http://www.w3.org/2000/svg'><text>&x;</text></svg>",
        "<?xml-stylesheet href='https://evil.test'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "<svg xmlns='http://www.w3.org/2000/svg'><script xmlns='http://www.w3.org/1999/xhtml'/>"
            + "</svg>",
        "<html><body>no</body></html>",
        "<svg/>",
        "<svg xmlns='http://www.w3.org/2000/svg'><path></svg>",
        "GIF89a, not for us",
        ""
      })
  void whatCanDoMoreThanBeSeenIsRefused(String file) {
    assertThatThrownBy(() -> Picture.of(bytes(file)))
        .isInstanceOf(ProblemException.class)
        .extracting(thrown -> ((ProblemException) thrown).problem().status())
        .isEqualTo(422);
  }

  @Test
  void largeAndDamagedOnesAreRefused() throws IOException {
    refused(new byte[Picture.LARGEST + 1], 413);
    refused(png(Picture.LONGEST_SIDE + 1, 1), 422);
    refused(Arrays.copyOf(png(10, 10), 20), 422);
    refused(bytes("RIFF1234WEBPnothing that is known 123"), 422);
    refused(bytes("<svg xmlns='http://www.w3.org/2000/svg'>" + "<g>".repeat(60)), 422);
  }

  private static void refused(byte[] file, int status) {
    assertThatThrownBy(() -> Picture.of(file))
        .isInstanceOf(ProblemException.class)
        .extracting(thrown -> ((ProblemException) thrown).problem().status())
        .isEqualTo(status);
  }

  static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", file);
    return file.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
