package dev.muster.e2e.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** A signed-in browser as the console's gateway sees it: a cookie, an origin, no token. */
public final class ConsoleSession {
  private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

  private final HttpClient client;
  private final String console;

  private ConsoleSession(HttpClient client, String console) {
    this.client = client;
    this.console = console;
  }

  /** Signs in through the identity provider's own page. */
  public static ConsoleSession signIn(String console, String user, String password)
      throws IOException, InterruptedException {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new LocalCookies())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    var page =
        client.send(
            HttpRequest.newBuilder(URI.create(console + "/")).header("Accept", "text/html").build(),
            HttpResponse.BodyHandlers.ofString());
    var form = FORM.matcher(page.body());
    if (!form.find()) {
      throw new IOException("no sign-in form at " + page.uri() + ": " + page.statusCode());
    }
    var fields =
        "username="
            + URLEncoder.encode(user, StandardCharsets.UTF_8)
            + "&password="
            + URLEncoder.encode(password, StandardCharsets.UTF_8);
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.uri().toString().startsWith(console)) {
      throw new IOException("not signed in: " + answer.statusCode() + " at " + answer.uri());
    }
    return new ConsoleSession(client, console);
  }

  public Http.Answer get(String path) throws IOException, InterruptedException {
    var answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    return new Http.Answer(answer.statusCode(), answer.body());
  }

  public Http.Answer post(String path, Object body) throws IOException, InterruptedException {
    var answer =
        client.send(
            request(path)
                .header("Content-Type", "application/json")
                .header("Origin", console)
                .POST(HttpRequest.BodyPublishers.ofString(Http.write(body)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    return new Http.Answer(answer.statusCode(), answer.body());
  }

  /** Opens an event stream; the caller reads and closes it. */
  public InputStream stream(String path) throws IOException, InterruptedException {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(console + path))
                .header("Accept", "text/event-stream")
                .header("X-Requested-With", "fetch")
                .build(),
            HttpResponse.BodyHandlers.ofInputStream());
    if (answer.statusCode() != 200) {
      throw new IOException("no stream: " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(console + path))
        .timeout(Duration.ofSeconds(20))
        .header("Accept", "application/json")
        .header("X-Requested-With", "fetch");
  }
}
