package dev.muster.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.console.Browser;
import dev.muster.console.ConsoleSurroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ConsoleSurroundings.class)
class StatusPageDoorTest {
  private static final String DOOR = "/status-pages/0123456789ab";

  @Test
  void aStrangerIsLedToTheIdentityProvider() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(Browser.console(DOOR)).header("Accept", "text/html").build(),
                BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).contains("response_type=code");
  }

  @Test
  void whoSignedInIsLedToTheServiceThatKnowsThePage() {
    HttpResponse<String> answer = Browser.signedIn().get(DOOR + "?to=/history", "text/html");

    assertThat(answer.uri().getPath()).isEqualTo("/api/comms/v1/page-visits/0123456789ab");
    assertThat(answer.uri().getQuery()).isEqualTo("to=/history");
  }

  @Test
  void nobodyIsLedElsewhere() {
    HttpResponse<String> answer = Browser.signedIn().get(DOOR + "?to=//evil.test", "text/html");

    assertThat(answer.uri().getQuery()).isNull();
  }
}
