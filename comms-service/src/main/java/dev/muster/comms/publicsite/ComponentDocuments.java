package dev.muster.comms.publicsite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.status.ComponentStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The components of a page and their groups as the public API shows them (contract A.3): places
 * count from 1, on the page and anew in each group.
 */
final class ComponentDocuments {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final SiteModel.Page page;
  private final Function<Instant, String> times;
  private final List<ObjectNode> all = new ArrayList<>();
  private final Map<String, String> groupNames = new HashMap<>();

  /**
   * @param times writes a moment as the page does
   */
  ComponentDocuments(SiteModel.Page page, Function<Instant, String> times) {
    this.page = page;
    this.times = times;
    int place = 1;
    for (Arrangement.Entry entry : Arrangement.of(page)) {
      if (entry.group() == null) {
        all.add(component(entry.parts().get(0), null, place++));
      } else {
        group(entry, place++);
      }
    }
  }

  private void group(Arrangement.Entry entry, int place) {
    all.add(group(entry.group(), entry.parts(), place));
    int inside = 1;
    for (SiteModel.Part part : entry.parts()) {
      groupNames.put(part.code(), entry.group().name());
      all.add(component(part, entry.group().code(), inside++));
    }
  }

  /** Groups and components, each group before its components. */
  ArrayNode all() {
    ArrayNode array = JSON.arrayNode();
    all.forEach(array::add);
    return array;
  }

  /** The components with these codes, in the order of the page. */
  ArrayNode some(List<String> codes) {
    ArrayNode array = JSON.arrayNode();
    all.stream().filter(node -> codes.contains(node.path("id").asText())).forEach(array::add);
    return array;
  }

  /** The name of a component with its group in front, as updates call it. */
  String fullName(String code, String name) {
    String group = groupNames.get(code);
    return group == null ? name : group + " - " + name;
  }

  private ObjectNode group(SiteModel.Group group, List<SiteModel.Part> parts, int place) {
    Instant updated =
        Stream.concat(Stream.of(group.updatedAt()), parts.stream().map(SiteModel.Part::updatedAt))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    ObjectNode node = JSON.objectNode();
    node.put("id", group.code());
    node.put("name", group.name());
    node.put(
        "status",
        ComponentStatus.worst(parts.stream().map(SiteModel.Part::status).toList()).wire());
    node.put("created_at", times.apply(group.createdAt()));
    node.put("updated_at", times.apply(updated));
    node.put("position", place);
    node.put("description", group.description());
    node.put("showcase", false);
    node.putNull("start_date");
    node.putNull("group_id");
    node.put("page_id", page.code());
    node.put("group", true);
    node.put("only_show_if_degraded", false);
    ArrayNode ids = node.putArray("components");
    parts.forEach(part -> ids.add(part.code()));
    return node;
  }

  private ObjectNode component(SiteModel.Part part, String groupCode, int place) {
    ObjectNode node = JSON.objectNode();
    node.put("id", part.code());
    node.put("name", part.name());
    node.put("status", part.status().wire());
    node.put("created_at", times.apply(part.createdAt()));
    node.put("updated_at", times.apply(part.updatedAt()));
    node.put("position", place);
    node.put("description", part.description());
    node.put("showcase", part.showcase());
    node.put("start_date", part.startDate().toString());
    node.put("group_id", groupCode);
    node.put("page_id", page.code());
    node.put("group", false);
    node.put("only_show_if_degraded", part.onlyShowIfDegraded());
    return node;
  }
}
