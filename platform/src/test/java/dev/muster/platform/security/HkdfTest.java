package dev.muster.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The test vectors of RFC 5869, appendix A, cut to one block. */
class HkdfTest {
  private static final HexFormat HEX = HexFormat.of();

  @Test
  void derivesTheFirstVector() {
    var key =
        Hkdf.derive(
            HEX.parseHex("000102030405060708090a0b0c"),
            HEX.parseHex("0b".repeat(22)),
            HEX.parseHex("f0f1f2f3f4f5f6f7f8f9"),
            32);

    assertThat(HEX.formatHex(key))
        .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
  }

  @Test
  void derivesTheThirdVectorWithoutSaltAndInfo() {
    var key = Hkdf.derive(new byte[0], HEX.parseHex("0b".repeat(22)), new byte[0], 32);

    assertThat(HEX.formatHex(key))
        .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
  }
}
