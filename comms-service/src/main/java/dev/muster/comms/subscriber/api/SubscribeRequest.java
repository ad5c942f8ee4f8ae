package dev.muster.comms.subscriber.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.muster.comms.subscriber.Channel;
import dev.muster.platform.delivery.http.WebForm;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The body with which clients of Statuspage subscribe; fields that nobody knows are ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SubscribeRequest(@NotNull @Valid Wanted subscriber) {

  /**
   * Who wants what; each may be left out.
   *
   * @param phoneCountry of a number without a country code; {@code us} when left out
   * @param endpoint of a webhook, with the contact as the e-mail address
   * @param incidentId code of the only incident or maintenance it is about
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Wanted(
      @Size(max = 254) String email,
      @Size(max = 40) String phoneNumber,
      @Size(max = 10) String phoneCountry,
      @Size(max = 2_000) String endpoint,
      @Size(max = 40) String componentId,
      @Size(max = 1_100) List<@Size(max = 40) String> componentIds,
      @Size(max = 40) String incidentId) {

    Channel channel() {
      if (endpoint != null && !endpoint.isBlank()) {
        return Channel.WEBHOOK;
      }
      return phoneNumber != null && !phoneNumber.isBlank() ? Channel.SMS : Channel.EMAIL;
    }

    @Nullable String address() {
      return switch (channel()) {
        case SMS -> phoneNumber;
        case WEBHOOK, SLACK, TEAMS -> endpoint;
        case EMAIL -> email;
      };
    }

    List<String> components() {
      List<String> several = componentIds == null ? List.of() : componentIds;
      return componentId == null
          ? several
          : Stream.concat(several.stream(), Stream.of(componentId)).toList();
    }
  }

  /** Reads {@code subscriber[email]=…&subscriber[component_ids][]=…}. */
  static SubscribeRequest of(WebForm form) {
    return new SubscribeRequest(
        new Wanted(
            form.value("subscriber[email]"),
            form.value("subscriber[phone_number]"),
            form.value("subscriber[phone_country]"),
            form.value("subscriber[endpoint]"),
            form.value("subscriber[component_id]"),
            form.fields().getOrDefault("subscriber[component_ids][]", List.of()),
            form.value("subscriber[incident_id]")));
  }
}
