package dev.muster.comms.manage.component;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component, or a group in the list of components (contract A.3).
 *
 * @param automationEmail null: components here are not changed by mail
 * @param components ids of what a group holds; only of groups
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WireComponent(
    String id,
    String pageId,
    @Nullable String groupId,
    String createdAt,
    String updatedAt,
    boolean group,
    String name,
    @Nullable String description,
    int position,
    String status,
    boolean showcase,
    boolean onlyShowIfDegraded,
    @Nullable String automationEmail,
    @Nullable String startDate,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<String> components) {}
