package dev.muster.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready when the database can never be brought to this version; ready while it is only away,
 * which the service's other checks judge.
 */
@Readiness
@ApplicationScoped
public class MigrationsHealth implements HealthCheck {
  private final Migrations migrations;

  MigrationsHealth(Migrations migrations) {
    this.migrations = migrations;
  }

  @Override
  public HealthCheckResponse call() {
    var answer = HealthCheckResponse.named("Database migrations");
    return migrations
        .failure()
        .map(reason -> answer.withData("reason", reason).down())
        .orElseGet(answer::up)
        .build();
  }
}
