package dev.muster.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.console.Browser;
import dev.muster.console.ConsoleSurroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(ConsoleSurroundings.class)
class IndexPageTest {
  private static final Pattern STYLE_NONCE = Pattern.compile("style-src 'self' 'nonce-([\\w-]+)'");

  @Test
  void everyPageCarriesItsOwnNonce() {
    Browser browser = Browser.signedIn();

    HttpResponse<String> first = browser.get("/", "text/html");
    HttpResponse<String> second = browser.get("/incidents/some-id", "text/html");

    assertThat(first.body()).contains(nonce(first)).doesNotContain(IndexPage.NONCE_MARK);
    assertThat(second.body()).contains(nonce(second));
    assertThat(nonce(first)).isNotEqualTo(nonce(second));
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void noScriptMayBeInlineOrFromElsewhere() {
    HttpResponse<String> page = Browser.signedIn().get("/", "text/html");

    assertThat(policy(page))
        .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*");
    assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("style=");
  }

  @Test
  void everyAnswerCarriesTheSecurityHeaders() {
    HttpResponse<String> answer = new Browser().get("/api/incident/v1/echo", "application/json");

    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(policy(answer)).isEqualTo(ContentSecurityPolicy.NOTHING);
  }

  @Test
  void aMissingFileIsNotAnsweredWithThePage() {
    HttpResponse<String> answer = Browser.signedIn().get("/assets/gone.js", "*/*");

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void healthNeedsNoSession() {
    assertThat(new Browser().get("/q/health/ready", "application/json").statusCode())
        .isEqualTo(200);
  }

  private static String policy(HttpResponse<String> page) {
    return page.headers().firstValue("Content-Security-Policy").orElseThrow();
  }

  private static String nonce(HttpResponse<String> page) {
    Matcher matcher = STYLE_NONCE.matcher(policy(page));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
