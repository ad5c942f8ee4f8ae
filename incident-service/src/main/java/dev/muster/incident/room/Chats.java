package dev.muster.incident.room;

import dev.muster.incident.room.WarRoom.Chat;
import dev.muster.platform.delivery.slack.SlackRooms;
import jakarta.enterprise.context.ApplicationScoped;

/** The chat that rooms have a channel in, as things are configured. */
@ApplicationScoped
class Chats {
  private final SlackRooms slack;

  Chats(SlackRooms slack) {
    this.slack = slack;
  }

  Chat chat() {
    return slack.isConfigured() ? Chat.SLACK : Chat.NONE;
  }
}
