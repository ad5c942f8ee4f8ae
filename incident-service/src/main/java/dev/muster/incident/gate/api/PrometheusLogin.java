package dev.muster.incident.gate.api;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends the Authorization header that the operator has set, if any. */
class PrometheusLogin implements ClientRequestFilter {
  private final Optional<String> authorization;

  PrometheusLogin(
      @ConfigProperty(name = "muster.prometheus.authorization") Optional<String> authorization) {
    this.authorization = authorization;
  }

  @Override
  public void filter(ClientRequestContext request) {
    authorization.ifPresent(
        value -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, value));
  }
}
