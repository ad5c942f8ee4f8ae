package dev.muster.incident.role;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A role that somebody can hold in an incident (M-17).
 *
 * @param key stable name, as in {@code technical-lead}
 * @param name by language tag; English is required
 * @param single whether at most one person holds it
 * @param duties by language tag
 * @param skills what whoever holds it should be good at (ROLE-10), by language tag
 * @param area key of the part of the work that it belongs to; null for none
 * @param mayHold who may hold it (ROLE-11); null for anybody
 */
public record RoleDefinition(
    String key,
    Map<String, String> name,
    boolean single,
    Map<String, List<String>> duties,
    Map<String, List<String>> skills,
    String area,
    Eligibility mayHold) {

  /** The one role that every incident knows: whoever holds it decides (ROLE-17). */
  public static final String COMMANDER = "commander";

  /** Who watches the commander's clocks and is offered command when the commander is gone. */
  public static final String DEPUTY = "deputy";

  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  public RoleDefinition {
    if (key == null || !KEY.matcher(key).matches()) {
      throw new IllegalArgumentException("a role key is 2 to 40 of a-z, 0-9 and -: " + key);
    }
    name = name == null ? Map.of() : Map.copyOf(name);
    if (!name.containsKey("en")) {
      throw new IllegalArgumentException("role " + key + " needs a name in English");
    }
    duties = duties == null ? Map.of() : Map.copyOf(duties);
    skills = skills == null ? Map.of() : Map.copyOf(skills);
  }

  /** The name in {@code language}, else in English. */
  public String name(String language) {
    return name.getOrDefault(language, name.get("en"));
  }

  /** The duties in {@code language}, else in English. */
  public List<String> duties(String language) {
    return duties.getOrDefault(language, duties.getOrDefault("en", List.of()));
  }

  /** The skills in {@code language}, else in English. */
  public List<String> skills(String language) {
    return skills.getOrDefault(language, skills.getOrDefault("en", List.of()));
  }
}
