package dev.muster.comms.status;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PublicCodeTest {
  @Property
  void aCodeIsTwelveBase36CharactersAndAlwaysTheSame(@ForAll String seed) {
    assertThat(PublicCode.of(seed)).matches("[0-9a-z]{12}").isEqualTo(PublicCode.of(seed));
  }
}
