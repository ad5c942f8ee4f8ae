package dev.muster.comms.manage.component;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A group of components (contract B.3). */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WireGroup(
    String id,
    String pageId,
    String name,
    @Nullable String description,
    List<String> components,
    int position,
    String createdAt,
    String updatedAt) {}
