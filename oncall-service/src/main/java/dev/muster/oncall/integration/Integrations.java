package dev.muster.oncall.integration;

import dev.muster.oncall.escalation.PagingDirectory;
import dev.muster.oncall.service.MonitoredService;
import dev.muster.platform.database.Sql;
import dev.muster.platform.paging.Page;
import dev.muster.platform.paging.PageRequest;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SecretKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** Keeps integrations and their keys. */
@ApplicationScoped
public class Integrations {
  private final IntegrationRepository integrations;
  private final PagingDirectory directory;
  private final Sql sql;
  private final InstantSource time;

  Integrations(
      IntegrationRepository integrations, PagingDirectory directory, Sql sql, InstantSource time) {
    this.integrations = integrations;
    this.directory = directory;
    this.sql = sql;
    this.time = time;
  }

  public Page<Integration> page(MonitoredService service, PageRequest wanted) {
    return integrations.page(service.id(), wanted);
  }

  /** Whether any service can receive alerts. */
  public boolean isEmpty() {
    return integrations.count("deletedAt is null") == 0;
  }

  /** Whether any alert ever came, tests included. */
  public boolean hasReceived() {
    return sql.query("select exists (select 1 from alert)", row -> row.getBoolean(1)).get(0);
  }

  /**
   * @throws ProblemException 404 {@code integration.not-found}
   */
  public Integration get(MonitoredService service, UUID id) {
    return integrations
        .live(service.id(), id)
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("integration.not-found", "No such integration")));
  }

  /**
   * An integration and its key, which is not kept and cannot be shown again.
   *
   * @param key 32 characters
   */
  public record WithKey(Integration integration, String key) {}

  public WithKey add(MonitoredService service, IntegrationKind kind, String name) {
    var key = SecretKeys.integrationKey();
    var integration = Integration.create(service.id(), kind, name.strip(), key, time.instant());
    integrations.persistAndFlush(integration);
    directory.changed();
    return new WithKey(integration, key);
  }

  public void rename(Integration integration, String name) {
    integration.rename(name.strip());
    integrations.flush();
    directory.changed();
  }

  /** Gives out a new key; the one before is accepted for {@code grace} more. */
  public WithKey rotate(Integration integration, Duration grace) {
    var key = SecretKeys.integrationKey();
    integration.rotate(key, grace, time.instant());
    integrations.flush();
    directory.changed();
    return new WithKey(integration, key);
  }

  /** From now on its keys are unknown; its open alerts stay open. */
  public void delete(Integration integration) {
    integration.delete(time.instant());
    directory.changed();
  }
}
