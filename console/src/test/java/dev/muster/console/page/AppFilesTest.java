package dev.muster.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.console.Browser;
import dev.muster.console.ConsoleSurroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What makes the console an app needs no session: browsers fetch it without cookies. */
@QuarkusTest
@WithTestResource(ConsoleSurroundings.class)
class AppFilesTest {

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void theServiceWorkerIsAlwaysTheNewestAndMayCallWherePagesAreAnswered() {
    HttpResponse<String> worker = new Browser().get("/sw.js", "*/*");

    assertThat(worker.statusCode()).isEqualTo(200);
    assertThat(header(worker, "Content-Type")).startsWith("text/javascript");
    assertThat(header(worker, "Cache-Control")).isEqualTo("no-cache");
    assertThat(header(worker, "Content-Security-Policy"))
        .isEqualTo("default-src 'none'; connect-src 'self' https: http://localhost:8082");
    assertThat(worker.body()).contains("addEventListener('push'");
  }

  @Test
  void theManifestIsOneInBothLanguages() {
    for (String path : new String[] {"/manifest.webmanifest", "/manifest.ru.webmanifest"}) {
      HttpResponse<String> manifest = new Browser().get(path, "*/*");

      assertThat(manifest.statusCode()).isEqualTo(200);
      assertThat(header(manifest, "Content-Type")).startsWith("application/manifest+json");
      assertThat(header(manifest, "Cache-Control")).isEqualTo("no-cache");
      assertThat(manifest.body()).contains("\"display\": \"standalone\"");
    }
  }

  @Test
  void iconsAreFilesAndNothingElse() {
    HttpResponse<String> icon = new Browser().get("/icons/icon-192.png", "image/png");
    HttpResponse<String> missing = Browser.signedIn().get("/icons/gone.png", "*/*");

    assertThat(header(icon, "Content-Type")).isEqualTo("image/png");
    assertThat(missing.statusCode()).isEqualTo(404);
  }

  @Test
  void aWorkerWithoutAKnownServiceCallsOverHttpsOnly() {
    assertThat(ContentSecurityPolicy.worker(null))
        .isEqualTo("default-src 'none'; connect-src 'self' https:");
    assertThat(ContentSecurityPolicy.worker("https://a.example/x, https://b.example"))
        .endsWith(" https: https://a.example");
  }
}
