package dev.muster.comms.manage.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code application/x-www-form-urlencoded} with nested names as Rails does: {@code
 * incident[components][id]=operational} is a member of an object, {@code
 * incident[component_ids][]=x} the next item of a list. All values are texts.
 */
public final class FormBody {
  private static final int MOST_PAIRS = 2_000;
  private static final int DEEPEST = 6;
  private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");
  private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");

  private FormBody() {}

  /**
   * The form as the JSON that would say the same.
   *
   * @throws ProblemException 400 naming what cannot be read: broken escapes, more than {@value
   *     #MOST_PAIRS} values or {@value #DEEPEST} levels, a name that is a value and a list at once
   */
  public static ObjectNode parse(String form) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    int pairs = 0;
    for (String pair : form.split("&")) {
      if (pair.isEmpty()) {
        continue;
      }
      if (++pairs > MOST_PAIRS) {
        throw refused("form", "size", "has more than " + MOST_PAIRS + " values");
      }
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      put(root, name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }
    return root;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw refused("form", "encoding", "is not percent-encoded as it should be");
    }
  }

  private static void put(ObjectNode root, String name, String value) {
    List<String> path = path(name);
    JsonNode place = root;
    for (int i = 0; i < path.size() - 1; i++) {
      place = step(place, path.get(i), path.get(i + 1).isEmpty(), name);
    }
    String last = path.get(path.size() - 1);
    if (last.isEmpty() && place instanceof ArrayNode list) {
      list.add(value);
    } else if (!last.isEmpty() && place instanceof ObjectNode object) {
      object.put(last, value);
    } else {
      throw mixed(name);
    }
  }

  private static List<String> path(String name) {
    Matcher whole = NAME.matcher(name);
    if (!whole.matches()) {
      throw refused(brief(name), "format", "is not a name such as incident[name]");
    }
    List<String> path = new ArrayList<>(List.of(whole.group(1)));
    Matcher part = PART.matcher(whole.group(2));
    while (part.find()) {
      path.add(part.group(1));
    }
    if (path.size() > DEEPEST) {
      throw refused(brief(name), "depth", "is nested deeper than " + DEEPEST + " levels");
    }
    return path;
  }

  /** Goes one level down, where a list or an object is made if there is none. */
  private static JsonNode step(JsonNode place, String part, boolean list, String name) {
    if (!(place instanceof ObjectNode object) || part.isEmpty()) {
      throw mixed(name);
    }
    JsonNode next = object.get(part);
    if (next == null) {
      return list ? object.putArray(part) : object.putObject(part);
    }
    if (next.isArray() != list || !next.isContainerNode()) {
      throw mixed(name);
    }
    return next;
  }

  private static ProblemException mixed(String name) {
    return refused(brief(name), "form", "is a value, a list and an object at once");
  }

  private static String brief(String name) {
    return name.length() > 100 ? name.substring(0, 100) : name;
  }

  private static ProblemException refused(String field, String rule, String message) {
    return new ProblemException(
        Problem.badRequest(
            "manage.bad-form", "The form cannot be read", new FieldError(field, rule, message)));
  }
}
