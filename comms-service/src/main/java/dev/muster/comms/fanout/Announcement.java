package dev.muster.comms.fanout;

import dev.muster.comms.component.Component;
import dev.muster.comms.maintenance.Switches;
import dev.muster.comms.maintenance.Window;
import dev.muster.comms.post.Post;
import dev.muster.comms.post.PostUpdate;
import dev.muster.comms.status.OverallStatus;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An update of a post with all that its readers may be told of it.
 *
 * @param overall what the page says of itself
 * @param said everything said up to it, the newest, which is the update itself, first
 * @param window of planned work; null of an incident, as are its switches
 * @param revision how often the window was changed or cancelled
 * @param cancelled whether planned work will not be done
 */
record Announcement(
    StatusPage page,
    OverallStatus overall,
    Post post,
    List<PostUpdate> said,
    List<Component> components,
    @Nullable Window window,
    @Nullable Switches switches,
    int revision,
    boolean cancelled) {

  PostUpdate update() {
    return said.get(0);
  }

  /** Whether it is worth a text message: the first word, the last one, or work that begins. */
  boolean isTurningPoint() {
    boolean begins =
        update().status() == PublicStatus.IN_PROGRESS
            && said.stream().skip(1).noneMatch(each -> each.status() == PublicStatus.IN_PROGRESS);
    boolean ends =
        !update().status().open() && said.stream().skip(1).allMatch(each -> each.status().open());
    return said.size() == 1 || begins || ends;
  }
}
