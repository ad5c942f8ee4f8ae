package dev.muster.console.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class UpstreamTest {
  private static final URI A = URI.create("http://a:8081");
  private static final URI B = URI.create("http://b:8081");

  @Test
  void takesTurnsBetweenReplicasAndNamesTheOthersForFailOver() {
    Upstream upstream = Upstream.parse("incident", " http://a:8081 , http://b:8081 ");

    assertThat(upstream.nextOrder()).containsExactly(A, B);
    assertThat(upstream.nextOrder()).containsExactly(B, A);
    assertThat(upstream.nextOrder()).containsExactly(A, B);
  }

  @Test
  void usesTheUsualPortOfTheSchemeWhenNoneIsGiven() {
    assertThat(Upstream.port(URI.create("http://a"))).isEqualTo(80);
    assertThat(Upstream.port(URI.create("https://a"))).isEqualTo(443);
    assertThat(Upstream.port(A)).isEqualTo(8081);
  }

  @Test
  void refusesAnAddressThatCannotBeCalled() {
    assertThatThrownBy(() -> Upstream.parse("incident", "localhost:8081"))
        .hasMessageContaining("incident");
    assertThatThrownBy(() -> Upstream.parse("incident", " ")).hasMessageContaining("incident");
  }
}
