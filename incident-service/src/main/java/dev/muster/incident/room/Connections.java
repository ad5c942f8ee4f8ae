package dev.muster.incident.room;

import dev.muster.incident.room.WarRoom.Chat;
import dev.muster.platform.delivery.DeliveryFailure;
import dev.muster.platform.delivery.slack.SlackConfig;
import dev.muster.platform.delivery.slack.SlackRooms;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tries the chat that is configured. */
@ApplicationScoped
public class Connections {
  private final SlackRooms slack;
  private final SlackConfig config;
  private final TeamsRoom teams;

  Connections(SlackRooms slack, SlackConfig config, TeamsRoom teams) {
    this.slack = slack;
    this.config = config;
    this.teams = teams;
  }

  /**
   * How the chat answered just now.
   *
   * @param workspace its name; null when it did not answer, or there is none
   * @param error why it did not; null otherwise
   * @param hears whether what people write there can come back: there is a secret to check it with
   * @param teams whether a workflow of Microsoft Teams is told of war rooms
   */
  public record Connection(
      Chat chat,
      @Nullable String workspace,
      @Nullable String error,
      boolean hears,
      boolean teams) {}

  public Connection test() {
    if (!slack.isConfigured()) {
      return new Connection(Chat.NONE, null, null, false, teams.isConfigured());
    }
    var hears = config.signingSecret().isPresent();
    try {
      var workspace = slack.test();
      return new Connection(Chat.SLACK, workspace.team(), null, hears, teams.isConfigured());
    } catch (DeliveryFailure failure) {
      return new Connection(Chat.SLACK, null, failure.getMessage(), hears, teams.isConfigured());
    }
  }
}
