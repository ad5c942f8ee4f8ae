package dev.muster.comms.manage.canned;

import dev.muster.comms.canned.CannedSettings;
import dev.muster.comms.manage.body.Fields;
import dev.muster.comms.manage.component.PageParts;
import dev.muster.comms.status.PublicStatus;
import dev.muster.comms.statuspage.StatusPage;
import java.util.Map;

/** What a client prepares to say (contract B.5). */
public final class TemplateInput {
  private static final int MOST_COMPONENTS = 500;

  private TemplateInput() {}

  /**
   * @param parts of the page
   * @throws dev.muster.platform.problem.ProblemException 422 naming the field
   */
  public static CannedSettings of(StatusPage page, PageParts parts, Fields fields) {
    String language = page.languages().get(0);
    return new CannedSettings(
        fields.neededText("name", 120),
        Map.of(language, fields.neededText("title", 255)),
        Map.of(language, fields.neededText("body", 25_000)),
        fields.word("update_status", PublicStatus.class, PublicStatus::wire),
        fields.flag("should_send_notifications", true),
        fields.text("group_id", 120),
        parts.named(fields, "component_ids", fields.texts("component_ids", MOST_COMPONENTS)));
  }
}
