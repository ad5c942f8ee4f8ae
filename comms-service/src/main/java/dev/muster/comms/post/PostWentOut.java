package dev.muster.comms.post;

import dev.muster.comms.component.Component;
import dev.muster.comms.statuspage.StatusPage;
import java.util.List;

/** An update became public and subscribers shall hear of it; told in the same transaction. */
public record PostWentOut(
    StatusPage page, Post post, PostUpdate update, List<Component> components) {
  public PostWentOut {
    components = List.copyOf(components);
  }
}
