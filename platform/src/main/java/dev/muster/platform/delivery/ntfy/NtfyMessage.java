package dev.muster.platform.delivery.ntfy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;

/**
 * A message as ntfy takes it in JSON; the topic is added when it goes out.
 *
 * @param priority 1 to 5: 5 rings long and over other apps, 3 as the phone is set
 * @param tags names of emoji are shown as such
 * @param click what a tap on the message opens; null for nothing
 * @param actions at most three buttons
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record NtfyMessage(
    String title,
    String message,
    int priority,
    List<String> tags,
    URI click,
    List<Action> actions) {
  public static final int HIGHEST = 5;
  public static final int DEFAULT = 3;

  public NtfyMessage {
    tags = List.copyOf(tags);
    actions = List.copyOf(actions);
  }

  /**
   * A button.
   *
   * @param action {@code view} opens the address, {@code http} calls it without leaving the message
   * @param clear whether the message goes away once that worked
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Action(String action, String label, String url, String method, boolean clear) {
    public static Action view(String label, String url) {
      return new Action("view", label, url, null, false);
    }

    public static Action post(String label, String url) {
      return new Action("http", label, url, "POST", true);
    }
  }
}
