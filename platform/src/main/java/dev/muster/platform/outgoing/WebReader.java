package dev.muster.platform.outgoing;

import dev.muster.platform.delivery.Deadlines;
import dev.muster.platform.delivery.DeliveryConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;

/**
 * Reads documents at addresses that users gave: over https, over http only where webhooks may go
 * although it is not public. Redirects are followed, each under the same rules.
 */
@ApplicationScoped
public class WebReader {
  private static final int CONNECTIONS = 4;
  private static final int MOST_REDIRECTS = 3;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final OutgoingGuard guard;
  private final Deadlines deadlines;
  private final CloseableHttpClient http;

  WebReader(OutgoingGuard guard, DeliveryConfig config, Deadlines deadlines) {
    this.guard = guard;
    this.deadlines = deadlines;
    this.http = OutgoingHttp.client(guard, config.timeout(), CONNECTIONS);
  }

  /** What to ask for. */
  public record Request(URI url, String etag, String lastModified, int mostBytes) {}

  private record Answer(int status, String location, WebDocument document) {}

  /**
   * Why an address is never read, for whoever configures it; empty when it may be. Looks the name
   * up; a name that does not resolve is not objected to.
   */
  public Optional<String> objection(URI url) {
    return guard.objectionToPlain(url);
  }

  /** Takes a while; must not run in a transaction. */
  public WebDocument read(Request wanted) throws WebReadException {
    var url = wanted.url();
    for (var hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (objection(url).isPresent()) {
        throw new WebReadException(
            WebReadException.Reason.REFUSED,
            hop == 0
                ? "the address is not a public https address"
                : "the server redirects to an address that is not public https");
      }
      var answer = ask(url, wanted);
      if (!REDIRECTS.contains(answer.status())) {
        return documentOf(answer);
      }
      url = target(url, answer.location());
    }
    throw new WebReadException(
        WebReadException.Reason.STATUS, "the server redirects too many times");
  }

  private static WebDocument documentOf(Answer answer) throws WebReadException {
    if (answer.document() == null) {
      throw new WebReadException(
          WebReadException.Reason.STATUS, "the server answered " + answer.status());
    }
    return answer.document();
  }

  private static URI target(URI from, String location) throws WebReadException {
    try {
      return from.resolve(String.valueOf(location));
    } catch (IllegalArgumentException e) {
      throw new WebReadException(
          WebReadException.Reason.STATUS, "the server redirects to nowhere", e);
    }
  }

  private Answer ask(URI url, Request wanted) throws WebReadException {
    var request = new HttpGet(url);
    if (wanted.etag() != null) {
      request.setHeader("If-None-Match", wanted.etag());
    }
    if (wanted.lastModified() != null) {
      request.setHeader("If-Modified-Since", wanted.lastModified());
    }
    // Closing the response ends the connection, so that what is not wanted is not read either.
    try (var watch = deadlines.watch(request::cancel);
        var response = http.executeOpen(null, request, null)) {
      return answer(response, wanted.mostBytes());
    } catch (OutgoingGuard.RefusedAddressException e) {
      throw new WebReadException(
          WebReadException.Reason.REFUSED, "the address is not a public https address", e);
    } catch (TooLargeException e) {
      throw new WebReadException(
          WebReadException.Reason.TOO_LARGE,
          "the document is larger than %d bytes".formatted(wanted.mostBytes()),
          e);
    } catch (IOException e) {
      throw request.isCancelled() || e instanceof SocketTimeoutException
          ? new WebReadException(
              WebReadException.Reason.TIMED_OUT, "the server took too long to answer", e)
          : new WebReadException(
              WebReadException.Reason.UNREACHABLE, "the server could not be reached", e);
    }
  }

  private static Answer answer(ClassicHttpResponse response, int mostBytes) throws IOException {
    var status = response.getCode();
    var etag = header(response, "ETag");
    var lastModified = header(response, "Last-Modified");
    if (status == 304) {
      return new Answer(status, null, new WebDocument(null, etag, lastModified));
    }
    if (status != 200 || response.getEntity() == null) {
      return new Answer(status, header(response, "Location"), null);
    }
    var bytes = response.getEntity().getContent().readNBytes(mostBytes + 1);
    if (bytes.length > mostBytes) {
      throw new TooLargeException();
    }
    return new Answer(status, null, new WebDocument(bytes, etag, lastModified));
  }

  private static String header(ClassicHttpResponse response, String name) {
    var header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  @PreDestroy
  void close() throws IOException {
    http.close();
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
