package dev.muster.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {
  private final ProblemMapper mapper = new ProblemMapper();

  @Test
  void aCallerThatHungUpIsNoFailureOfOurs() {
    assertThat(mapper.any(new ClosedChannelException()).getStatus()).isEqualTo(499);
  }

  @Test
  void whatNobodyThoughtOfIsOurFaultAndTellsNothing() {
    Response response = mapper.any(new IOException("password=secret"));

    assertThat(response.getStatus()).isEqualTo(500);
    assertThat(response.getEntity().toString()).doesNotContain("secret");
  }

  @Test
  void aConnectionOfOursThatBrokeIsAFailure() {
    var failure = new IllegalStateException("calendar", new ClosedChannelException());

    assertThat(mapper.any(failure).getStatus()).isEqualTo(500);
  }
}
