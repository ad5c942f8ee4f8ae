package dev.muster.testkit.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One project as Jira's REST API v2 shows it: as Jira Cloud (e-mail and API token, {@code
 * /search/jql} with page tokens) or as Jira Server and Data Center (personal access token, {@code
 * /search} with {@code startAt}); workflow transitions, errors as {@code {"errorMessages",
 * "errors"}}, a search index that may lag behind; webhooks with {@code X-Hub-Signature} and {@code
 * X-Atlassian-Webhook-Identifier}. The shapes follow developer.atlassian.com: "The Jira Cloud
 * platform REST API" v2 and "Webhooks", section "Secure admin webhooks".
 */
public final class FakeJira extends FakeTracker {
  public static final String PROJECT = "PAY";
  public static final String LOGIN = "muster@example.org";
  public static final String TOKEN = "jira-api-token-of-tests";
  private static final String ROOT = "/rest/api/2";
  private static final DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxx").withZone(ZoneOffset.UTC);
  private static final Pattern LABEL = Pattern.compile("labels = \"([^\"]+)\"");
  private static final Pattern UPDATED = Pattern.compile("updated >= \"?-(\\d+)m\"?");

  /** Status to category. */
  private static final Map<String, String> STATUSES =
      Map.of("To Do", "new", "In Progress", "indeterminate", "Done", "done", "Won't Do", "done");

  private final Map<String, ObjectNode> issues = new LinkedHashMap<>();
  private final Map<String, Map<String, JsonNode>> links = new HashMap<>();
  private final Map<String, Instant> updates = new HashMap<>();
  private final Set<String> unreachable = new HashSet<>();
  private final Set<String> offScreen = new HashSet<>();
  private Duration lag = Duration.ZERO;
  private boolean cloud = true;
  private int count;

  public FakeJira(InstantSource time) {
    super(time, "");
  }

  /** Jira Server or Data Center from now on: a personal access token, and the older search. */
  public synchronized FakeJira asServer() {
    cloud = false;
    return this;
  }

  /** No transition leads to this status from now on. */
  public synchronized void block(String status) {
    unreachable.add(status);
  }

  /** This field is on no screen, so that it cannot be set. */
  public synchronized void hide(String field) {
    offScreen.add(field);
  }

  /** Issues are found by searching only after that time. */
  public synchronized void lag(Duration time) {
    lag = time;
  }

  /** All issues as the API shows them, the oldest first. */
  public synchronized List<JsonNode> issues() {
    return issues.values().stream().map(each -> (JsonNode) each.deepCopy()).toList();
  }

  public synchronized JsonNode issue(String key) {
    return issues.get(key).deepCopy();
  }

  public synchronized String statusOf(String key) {
    return issues.get(key).at("/fields/status/name").asText();
  }

  /** The remote links of an issue by their global id. */
  public synchronized Map<String, JsonNode> links(String key) {
    return Map.copyOf(links.getOrDefault(key, Map.of()));
  }

  /** Somebody writes an issue by hand; returns its key. */
  public synchronized String write(String summary) {
    return create(object().put("summary", summary)).path("key").asText();
  }

  /** Somebody moves it by hand. */
  public synchronized void move(String key, String status) {
    ObjectNode fields = (ObjectNode) issues.get(key).path("fields");
    ObjectNode now = fields.putObject("status").put("name", status).put("id", id(status));
    now.putObject("statusCategory").put("key", STATUSES.get(status));
    touch(issues.get(key));
  }

  public synchronized void delete(String key) {
    issues.remove(key);
  }

  /** The webhook about an issue as it stands now. */
  public synchronized SignedDelivery webhook(String key) {
    ObjectNode told = object();
    told.put("timestamp", time.instant().toEpochMilli());
    told.put("webhookEvent", "jira:issue_updated");
    told.put("issue_event_type_name", "issue_generic");
    told.set("issue", issues.get(key).deepCopy());
    byte[] body = bytes(told);
    return new SignedDelivery(
        Map.of(
            "X-Atlassian-Webhook-Identifier", UUID.randomUUID().toString(),
            "X-Hub-Signature", SignedDelivery.signature(SECRET, body)),
        body);
  }

  @Override
  boolean knows(String authorization) {
    String basic = Base64.getEncoder().encodeToString((LOGIN + ":" + TOKEN).getBytes(UTF_8));
    return authorization.equals(cloud ? "Basic " + basic : "Bearer " + TOKEN);
  }

  @Override
  TrackerAnswer error(int status, String message) {
    ObjectNode said = object();
    said.putArray("errorMessages").add(message);
    said.putObject("errors");
    return new TrackerAnswer(status, said);
  }

  @Override
  TrackerAnswer answer(TrackerRequest request) {
    if (request.is("GET", ROOT + "/project/" + PROJECT)) {
      return new TrackerAnswer(200, object().put("key", PROJECT).put("name", "Payments"));
    }
    if (request.is("GET", ROOT + (cloud ? "/search/jql" : "/search"))) {
      return search(request);
    }
    if (request.is("POST", ROOT + "/issue")) {
      return create(request);
    }
    if (request.path().matches(ROOT + "/issue/[^/]+(/transitions|/remotelink)?")) {
      return about(request, find(request.part(4)));
    }
    return error(404, "Dead link");
  }

  private ObjectNode find(String idOrKey) {
    return issues.values().stream()
        .filter(
            each ->
                each.path("key").asText().equals(idOrKey)
                    || each.path("id").asText().equals(idOrKey))
        .findFirst()
        .orElse(null);
  }

  private TrackerAnswer about(TrackerRequest request, ObjectNode issue) {
    if (issue == null) {
      return error(404, "Issue does not exist or you do not have permission to see it.");
    }
    if (request.path().endsWith("/remotelink") && request.method().equals("POST")) {
      links
          .computeIfAbsent(issue.path("key").asText(), key -> new HashMap<>())
          .put(request.body().path("globalId").asText(), request.body());
      return new TrackerAnswer(201, object().put("id", 1));
    }
    if (request.method().equals("PUT")) {
      return edit(request.body().path("fields"), issue);
    }
    if (request.is("GET", ".*/transitions")) {
      return new TrackerAnswer(200, transitions());
    }
    if (request.is("POST", ".*/transitions")) {
      return transition(request, issue);
    }
    return new TrackerAnswer(200, issue.deepCopy());
  }

  private ObjectNode transitions() {
    ObjectNode answer = object();
    ArrayNode all = answer.putArray("transitions");
    STATUSES.forEach(
        (status, category) -> {
          if (!unreachable.contains(status)) {
            ObjectNode to =
                all.addObject()
                    .put("id", id(status))
                    .put("name", "Move to " + status)
                    .putObject("to")
                    .put("name", status)
                    .put("id", id(status));
            to.putObject("statusCategory").put("key", category);
          }
        });
    return answer;
  }

  private TrackerAnswer transition(TrackerRequest request, ObjectNode issue) {
    String wanted = request.body().at("/transition/id").asText();
    for (String status : STATUSES.keySet()) {
      if (id(status).equals(wanted) && !unreachable.contains(status)) {
        move(issue.path("key").asText(), status);
        return new TrackerAnswer(204, null);
      }
    }
    return error(400, "It seems that you have tried to perform an illegal workflow operation.");
  }

  private TrackerAnswer create(TrackerRequest request) {
    JsonNode fields = request.body().path("fields");
    TrackerAnswer refused = refusal(fields);
    if (refused != null) {
      return refused;
    }
    if (!fields.at("/project/key").asText().equals(PROJECT)
        || fields.path("summary").asText("").isBlank()) {
      return error(400, "The project or the summary is missing.");
    }
    ObjectNode issue = create(fields);
    return new TrackerAnswer(
        201, object().put("id", issue.path("id").asText()).put("key", issue.path("key").asText()));
  }

  private TrackerAnswer edit(JsonNode fields, ObjectNode issue) {
    TrackerAnswer refused = refusal(fields);
    if (refused != null) {
      return refused;
    }
    ObjectNode now = (ObjectNode) issue.path("fields");
    fields.properties().forEach(each -> now.set(each.getKey(), each.getValue().deepCopy()));
    touch(issue);
    return new TrackerAnswer(204, null);
  }

  /** Null when all of the fields are on a screen. */
  private TrackerAnswer refusal(JsonNode fields) {
    for (String field : offScreen) {
      if (fields.has(field)) {
        ObjectNode said = object();
        said.putArray("errorMessages");
        said.putObject("errors")
            .put(
                field, "Field '" + field + "' cannot be set. It is not on the appropriate screen.");
        return new TrackerAnswer(400, said);
      }
    }
    return null;
  }

  private ObjectNode create(JsonNode wanted) {
    int number = ++count;
    ObjectNode issue = object();
    issue.put("id", Integer.toString(10_000 + number));
    issue.put("key", PROJECT + "-" + number);
    ObjectNode fields = issue.putObject("fields");
    fields.putArray("labels");
    wanted.properties().forEach(each -> fields.set(each.getKey(), each.getValue().deepCopy()));
    fields.put("created", TIMES.format(time.instant()));
    issues.put(issue.path("key").asText(), issue);
    move(issue.path("key").asText(), "To Do");
    return issue;
  }

  private void touch(ObjectNode issue) {
    updates.put(issue.path("key").asText(), time.instant());
    ((ObjectNode) issue.path("fields")).put("updated", TIMES.format(time.instant()));
  }

  private TrackerAnswer search(TrackerRequest request) {
    String jql = request.query().getOrDefault("jql", "");
    if (!jql.contains("project = \"" + PROJECT + "\"")) {
      return error(400, "The query is not bounded.");
    }
    List<ObjectNode> found = issues.values().stream().filter(each -> fits(each, jql)).toList();
    int size = Integer.parseInt(request.query().getOrDefault("maxResults", "50"));
    int start =
        Integer.parseInt(request.query().getOrDefault(cloud ? "nextPageToken" : "startAt", "0"));
    ObjectNode answer = object();
    ArrayNode page = answer.putArray("issues");
    found.stream().skip(start).limit(size).forEach(each -> page.add(each.deepCopy()));
    boolean last = start + size >= found.size();
    if (cloud) {
      answer.put("isLast", last);
      if (!last) {
        answer.put("nextPageToken", Integer.toString(start + size));
      }
    } else {
      answer.put("startAt", start).put("maxResults", size).put("total", found.size());
    }
    return new TrackerAnswer(200, answer);
  }

  private boolean fits(ObjectNode issue, String jql) {
    Instant updated = updates.get(issue.path("key").asText());
    if (updated.plus(lag).isAfter(time.instant())) {
      return false;
    }
    Matcher minutes = UPDATED.matcher(jql);
    if (minutes.find()
        && updated.isBefore(
            time.instant().minus(Duration.ofMinutes(Long.parseLong(minutes.group(1)))))) {
      return false;
    }
    Matcher label = LABEL.matcher(jql);
    if (!label.find()) {
      return true;
    }
    for (JsonNode each : issue.at("/fields/labels")) {
      if (each.asText().equals(label.group(1))) {
        return true;
      }
    }
    return false;
  }

  private static String id(String status) {
    return Integer.toString(
        10 + List.of("To Do", "In Progress", "Done", "Won't Do").indexOf(status));
  }
}
