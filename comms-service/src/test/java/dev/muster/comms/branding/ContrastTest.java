package dev.muster.comms.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.muster.platform.problem.FieldError;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ContrastTest {
  @Test
  void theRatiosAreThoseOfWcag() {
    assertThat(Contrast.ratio("#000000", "#ffffff")).isCloseTo(21, within(0.001));
    assertThat(Contrast.ratio("#777777", "#ffffff")).isCloseTo(4.478, within(0.001));
    assertThat(Contrast.ratio("#ffffff", "#767676")).isCloseTo(4.542, within(0.001));
    assertThat(Contrast.ratio("#ff0000", "#ff0000")).isCloseTo(1, within(0.001));
  }

  @Property
  void whateverTheBrandItsWordsCanBeRead(@ForAll @IntRange(max = 0xffffff) int colour) {
    String brand = "#%06x".formatted(colour);
    assertThat(Contrast.ratio(brand, Contrast.on(brand))).isGreaterThanOrEqualTo(Contrast.NEEDED);
  }

  @Test
  void theShippedColoursAreFine() {
    for (Palette palette : new Palette[] {Palette.LIGHT, Palette.DARK}) {
      Colours own = new Colours(null, palette.link(), palette.background());
      assertThat(Contrast.problems(palette, own)).isEmpty();
    }
  }

  @Test
  void aPairThatCannotBeReadIsNamedWithItsRatio() {
    assertThat(Contrast.problems(Palette.LIGHT, new Colours(null, "#9ac0ff", null)))
        .extracting(FieldError::field, FieldError::message)
        .first()
        .asString()
        .contains("light.link", "#9ac0ff / #ffffff, 1.84:1: too little for a link on a card");
    assertThat(Contrast.problems(Palette.DARK, new Colours(null, null, "#888888")))
        .extracting(FieldError::field)
        .containsOnly("dark.background");
  }
}
