package dev.muster.platform.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.contracts.EventJson;
import dev.muster.platform.security.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/** One call of one provider for one claimed delivery; every way it can end is a result. */
@ApplicationScoped
class DeliveryCall {
  private static final Logger LOG = Logger.getLogger(DeliveryCall.class);
  private static final int LONGEST_ERROR = 1_000;

  private final DeliveryChannels channels;
  private final DeliveryConfig config;
  private final DeliveryMetrics metrics;
  private final SecretBox secrets;
  private final InstantSource time;
  private final ObjectMapper json = EventJson.mapper();

  DeliveryCall(
      DeliveryChannels channels,
      DeliveryConfig config,
      DeliveryMetrics metrics,
      SecretBox secrets,
      InstantSource time) {
    this.channels = channels;
    this.config = config;
    this.metrics = metrics;
    this.secrets = secrets;
    this.time = time;
  }

  Finished perform(Claim claim) {
    var providers = channels.providers(claim.channel());
    var startedAt = time.instant();
    if (claim.attempt() == 1) {
      metrics.firstAttempt(claim, Duration.between(claim.triesSince(), startedAt));
    }
    if (providers.isEmpty()) {
      var failure =
          DeliveryFailure.configuration("channel " + claim.channel() + " is not configured", null);
      return failed(claim, "none", 0, failure, startedAt);
    }
    var provider = providers.get(claim.provider() % providers.size());
    try {
      if (claim.tries() > policy(claim).attempts()) {
        throw DeliveryFailure.permanent("every attempt was cut off by a crash", null);
      }
      var receipt = provider.send(outgoing(claim));
      var verdict = Verdict.of(receipt, claim);
      return finished(claim, provider.name(), verdict, receipt.details(), null, startedAt);
    } catch (DeliveryFailure failure) {
      return failed(claim, provider.name(), providers.size(), failure, startedAt);
    } catch (RuntimeException | JsonProcessingException | LinkageError unexpected) {
      LOG.errorf(unexpected, "provider failed provider=%s id=%s", provider.name(), claim.id());
      var failure = DeliveryFailure.transientFailure(String.valueOf(unexpected), unexpected);
      return failed(claim, provider.name(), providers.size(), failure, startedAt);
    }
  }

  private Finished failed(
      Claim claim, String provider, int providers, DeliveryFailure failure, Instant startedAt) {
    var random = ThreadLocalRandom.current().nextDouble();
    var verdict = Verdict.of(failure, claim, providers, policy(claim), time.instant(), random);
    LOG.warnf(
        "delivery not sent id=%s channel=%s provider=%s attempt=%d kind=%s status=%s next=%s: %s",
        claim.id(),
        claim.channel(),
        provider,
        claim.attempt(),
        failure.kind(),
        verdict.status(),
        verdict.nextAttemptAt(),
        failure.getMessage());
    return finished(claim, provider, verdict, failure.receipt(), failure.getMessage(), startedAt);
  }

  private Finished finished(
      Claim claim,
      String provider,
      Verdict verdict,
      JsonNode receipt,
      String error,
      Instant startedAt) {
    var finishedAt = time.instant();
    metrics.attempted(claim.channel(), provider, verdict.status());
    return new Finished(
        claim,
        provider,
        verdict.status(),
        receipt,
        shortened(error),
        startedAt,
        finishedAt,
        verdict.nextAttemptAt(),
        verdict.nextProvider());
  }

  private RetryPolicy policy(Claim claim) {
    return switch (claim.priority()) {
      case PAGE -> config.retry().page().policy();
      case NORMAL -> config.retry().normal().policy();
      case BULK -> config.retry().bulk().policy();
    };
  }

  private OutgoingDelivery outgoing(Claim claim) throws JsonProcessingException, DeliveryFailure {
    return new OutgoingDelivery(
        claim.id(),
        claim.channel(),
        claim.destination(),
        json.readTree(claim.payload()),
        opened(claim),
        claim.idempotencyKey(),
        claim.attempt(),
        claim.createdAt());
  }

  private Map<String, String> opened(Claim claim) throws JsonProcessingException, DeliveryFailure {
    var open = new HashMap<String, String>();
    if (claim.secrets() != null) {
      try {
        for (var secret : json.readTree(claim.secrets()).properties()) {
          var context = NewDelivery.secretContext(claim.id());
          open.put(secret.getKey(), secrets.open(context, secret.getValue().asText()));
        }
      } catch (IllegalArgumentException e) {
        throw DeliveryFailure.configuration("its secret cannot be opened: signing secret lost", e);
      }
    }
    return open;
  }

  /** Errors can quote what a provider said, at any length and with bytes that cannot be stored. */
  private static String shortened(String error) {
    if (error == null) {
      return null;
    }
    var clean = error.replace("\u0000", "");
    return clean.length() <= LONGEST_ERROR ? clean : clean.substring(0, LONGEST_ERROR);
  }
}
