package dev.muster.platform.rest;

import dev.muster.platform.etag.ETags;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What resources answer with, tagged with the version that {@code If-Match} of a change names. */
public final class Answers {
  private Answers() {}

  /** 200 with a thing at a version. */
  public static <T> RestResponse<T> ok(T body, long version) {
    return tagged(ResponseBuilder.ok(body), version);
  }

  /** 201 with a new thing that has no versions. */
  public static <T> RestResponse<T> created(String location, T body) {
    return at(location, body).build();
  }

  /** 201 with a new thing at its first version. */
  public static <T> RestResponse<T> created(String location, T body, long version) {
    return tagged(at(location, body), version);
  }

  private static <T> ResponseBuilder<T> at(String location, T body) {
    return ResponseBuilder.<T>created(URI.create(location)).entity(body);
  }

  private static <T> RestResponse<T> tagged(ResponseBuilder<T> answer, long version) {
    return answer.header(HttpHeaders.ETAG, ETags.of(version)).build();
  }
}
