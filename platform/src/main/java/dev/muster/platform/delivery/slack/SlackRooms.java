package dev.muster.platform.delivery.slack;

import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.ConversationType;
import com.slack.api.model.Message;
import dev.muster.platform.delivery.DeliveryFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Channels of the workspace that this app makes and keeps. What was done before is not done again,
 * and is no failure, except for a channel's name and a message: whoever lost an answer asks with
 * {@link #named} and {@link #posted}.
 */
@ApplicationScoped
public class SlackRooms {
  private static final int PAGE = 1_000;
  private static final int MOST_PAGES = 50;
  private static final int LOOK_BACK = 100;

  private final SlackClient client;
  private final SlackPeople people;
  private volatile Workspace workspace;

  SlackRooms(SlackClient client, SlackPeople people) {
    this.client = client;
    this.people = people;
  }

  /** Whether there is a workspace at all. */
  public boolean isConfigured() {
    return client.isConfigured();
  }

  /**
   * The workspace and who this app is in it.
   *
   * @param url of the workspace, ending in a slash
   * @param user member id of the app
   */
  public record Workspace(String url, String team, String user) {
    /** Where a channel opens, in the app or the browser. */
    public String channelUrl(String channelId) {
      return (url == null ? "https://slack.com/" : url) + "archives/" + channelId;
    }
  }

  /**
   * A channel.
   *
   * @param own whether this app made it
   * @param purpose empty when nobody has said one
   */
  public record Channel(String id, String name, boolean archived, boolean own, String purpose) {}

  /** Asked once and remembered. */
  public Workspace workspace() throws DeliveryFailure {
    var known = workspace;
    if (known == null) {
      known = test();
      workspace = known;
    }
    return known;
  }

  /** Asks now, to see whether the token is good. */
  public Workspace test() throws DeliveryFailure {
    var answer = client.call(slack -> slack.authTest(r -> r));
    return new Workspace(answer.getUrl(), answer.getTeam(), answer.getUserId());
  }

  /** Makes a channel; empty when something has the name, which may be what a lost call made. */
  public Optional<Channel> create(String name, boolean closed) throws DeliveryFailure {
    try {
      var answer =
          client.call(slack -> slack.conversationsCreate(r -> r.name(name).isPrivate(closed)));
      return Optional.of(channel(answer.getChannel(), workspace().user()));
    } catch (DeliveryFailure failure) {
      if (SlackFailures.code(failure).equals("name_taken")) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  /** The channel of that name, archived or not, as far as this app sees it. */
  public Optional<Channel> named(String name, boolean closed) throws DeliveryFailure {
    var type = closed ? ConversationType.PRIVATE_CHANNEL : ConversationType.PUBLIC_CHANNEL;
    var user = workspace().user();
    String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      var from = cursor;
      var answer =
          client.call(
              slack ->
                  slack.conversationsList(
                      r -> r.types(List.of(type)).limit(PAGE).cursor(from).excludeArchived(false)));
      var found =
          answer.getChannels().stream().filter(any -> name.equals(any.getName())).findFirst();
      if (found.isPresent()) {
        return found.map(any -> channel(any, user));
      }
      var next = answer.getResponseMetadata();
      cursor = next == null ? null : next.getNextCursor();
      if (cursor == null || cursor.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Channel channel(Conversation found, String user) {
    return new Channel(
        found.getId(),
        found.getName(),
        found.isArchived(),
        user != null && user.equals(found.getCreator()),
        found.getPurpose() == null || found.getPurpose().getValue() == null
            ? ""
            : found.getPurpose().getValue());
  }

  /** At most 250 characters, like the purpose. */
  public void topic(String channel, String topic) throws DeliveryFailure {
    client.call(slack -> slack.conversationsSetTopic(r -> r.channel(channel).topic(topic)));
  }

  public void purpose(String channel, String purpose) throws DeliveryFailure {
    client.call(slack -> slack.conversationsSetPurpose(r -> r.channel(channel).purpose(purpose)));
  }

  /** The member id of whoever has this address; empty when nobody there has. */
  public Optional<String> memberOf(String email) throws DeliveryFailure {
    try {
      return Optional.of(people.idOf(email));
    } catch (DeliveryFailure failure) {
      if (SlackFailures.code(failure).equals("users_not_found")) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  /** Brings a member into a channel. */
  public void invite(String channel, String member) throws DeliveryFailure {
    tolerate(
        Set.of("already_in_channel", "cant_invite_self"),
        slack -> slack.conversationsInvite(r -> r.channel(channel).users(List.of(member))));
  }

  /** Takes a member out of a channel. */
  public void remove(String channel, String member) throws DeliveryFailure {
    tolerate(
        Set.of("not_in_channel", "user_not_found", "cant_kick_self"),
        slack -> slack.conversationsKick(r -> r.channel(channel).user(member)));
  }

  /**
   * Posts a message; returns its time stamp.
   *
   * @param blocks of Block Kit, as JSON
   */
  public String post(String channel, String text, String blocks) throws DeliveryFailure {
    return client
        .call(
            slack ->
                slack.chatPostMessage(
                    r ->
                        r.channel(channel)
                            .text(text)
                            .blocksAsString(blocks)
                            .unfurlLinks(false)
                            .unfurlMedia(false)))
        .getTs();
  }

  /** The time stamp of the app's message with exactly this text, among the last hundred. */
  public Optional<String> posted(String channel, String text) throws DeliveryFailure {
    var user = workspace().user();
    var messages =
        client
            .call(slack -> slack.conversationsHistory(r -> r.channel(channel).limit(LOOK_BACK)))
            .getMessages();
    return messages.stream()
        .filter(message -> text.equals(message.getText()) && user.equals(message.getUser()))
        .map(Message::getTs)
        .findFirst();
  }

  public void pin(String channel, String ts) throws DeliveryFailure {
    tolerate(
        Set.of("already_pinned"), slack -> slack.pinsAdd(r -> r.channel(channel).timestamp(ts)));
  }

  /** Puts a link at the head of a channel. */
  public void bookmark(String channel, String title, String link) throws DeliveryFailure {
    client.call(
        slack ->
            slack.bookmarksAdd(r -> r.channelId(channel).title(title).type("link").link(link)));
  }

  public void archive(String channel) throws DeliveryFailure {
    tolerate(
        Set.of("already_archived"), slack -> slack.conversationsArchive(r -> r.channel(channel)));
  }

  public void unarchive(String channel) throws DeliveryFailure {
    tolerate(
        Set.of("not_archived"), slack -> slack.conversationsUnarchive(r -> r.channel(channel)));
  }

  private <T extends SlackApiTextResponse> void tolerate(Set<String> fine, SlackClient.Call<T> call)
      throws DeliveryFailure {
    try {
      client.call(call);
    } catch (DeliveryFailure failure) {
      if (!fine.contains(SlackFailures.code(failure))) {
        throw failure;
      }
    }
  }
}
