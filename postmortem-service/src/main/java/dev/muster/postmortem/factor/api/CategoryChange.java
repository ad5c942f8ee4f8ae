package dev.muster.postmortem.factor.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * What a category of causes is called and where it stands.
 *
 * @param names by language, such as {@code en}; English is needed
 * @param retired whether it is offered no longer; absent means it is offered
 * @param examples by language, shown to whoever looks for causes; absent leaves those it has
 */
public record CategoryChange(
    @NotNull @Size(min = 1, max = 20)
        Map<
                @NotNull @Pattern(regexp = "[a-z]{2,3}", message = "must be a language") String,
                @NotBlank @Size(max = 80) String>
            names,
    @Min(0) @Max(100_000) int position,
    Boolean retired,
    @Size(max = 20)
        Map<
                @NotNull @Pattern(regexp = "[a-z]{2,3}", message = "must be a language") String,
                @NotNull @Size(max = 10) List<@NotBlank @Size(max = 120) String>>
            examples) {}
