package dev.muster.testkit.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * One repository as GitHub's REST API shows it, version 2022-11-28: issues with {@code state},
 * {@code state_reason} and labels, lists by {@code since} that hold pull requests as well, errors
 * as {@code {"message", "errors"}}; webhooks of the event {@code issues} with {@code
 * X-GitHub-Delivery} and {@code X-Hub-Signature-256}, as the pages "REST API endpoints for issues"
 * and "Validating webhook deliveries" of docs.github.com describe them.
 */
public final class FakeGitHub extends FakeTracker {
  public static final String REPOSITORY = "acme/shop";
  public static final String TOKEN = "github_pat_of_tests_0001";
  private static final String ROOT = "/repos/" + REPOSITORY;
  private static final int A_PAGE = 100;
  private static final Set<String> REASONS = Set.of("completed", "not_planned", "reopened");

  private final Map<Integer, ObjectNode> issues = new TreeMap<>();
  private final Set<String> logins = Set.of("ada", "grace");
  private final Map<Integer, List<String>> comments = new HashMap<>();
  private int count;

  public FakeGitHub(InstantSource time) {
    super(time, "/api/v3");
  }

  /** All issues as the API shows them, the oldest first. */
  public synchronized List<JsonNode> issues() {
    return issues.values().stream().map(each -> (JsonNode) each.deepCopy()).toList();
  }

  public synchronized JsonNode issue(int number) {
    return issues.get(number).deepCopy();
  }

  /** Somebody writes an issue by hand; returns its number. */
  public synchronized int write(String title) {
    return create(object().put("title", title).put("body", "By hand.")).path("number").asInt();
  }

  /** Somebody opens or closes it by hand; {@code reason} may be null. */
  public synchronized void set(int number, String state, String reason) {
    change(issues.get(number), object().put("state", state).put("state_reason", reason));
  }

  /** Somebody gives it another title by hand. */
  public synchronized void rename(int number, String title) {
    change(issues.get(number), object().put("title", title));
  }

  /** Somebody sets its labels by hand. */
  public synchronized void label(int number, String... names) {
    ObjectNode wanted = object();
    List.of(names).forEach(wanted.putArray("labels")::add);
    change(issues.get(number), wanted);
  }

  /** The texts of the comments on an issue, the oldest first. */
  public synchronized List<String> comments(int number) {
    return List.copyOf(comments.getOrDefault(number, List.of()));
  }

  public synchronized void delete(int number) {
    issues.remove(number);
  }

  /** The webhook about an issue as it stands now. */
  public synchronized SignedDelivery webhook(int number, String action) {
    ObjectNode told = object();
    told.put("action", action);
    told.set("issue", issues.get(number).deepCopy());
    told.putObject("repository").put("full_name", REPOSITORY);
    told.putObject("sender").put("login", "ada");
    return signed("issues", told);
  }

  /** What is sent when a webhook has been set up. */
  public SignedDelivery ping() {
    return signed("ping", object().put("zen", "Keep it logically awesome."));
  }

  private static SignedDelivery signed(String event, JsonNode told) {
    byte[] body = bytes(told);
    return new SignedDelivery(
        Map.of(
            "X-GitHub-Event", event,
            "X-GitHub-Delivery", UUID.randomUUID().toString(),
            "X-Hub-Signature-256", SignedDelivery.signature(SECRET, body)),
        body);
  }

  @Override
  boolean knows(String authorization) {
    return authorization.equals("Bearer " + TOKEN);
  }

  @Override
  TrackerAnswer error(int status, String message) {
    return new TrackerAnswer(status, object().put("message", message));
  }

  @Override
  TrackerAnswer answer(TrackerRequest request) {
    if (request.is("GET", ROOT)) {
      return new TrackerAnswer(200, object().put("full_name", REPOSITORY).put("has_issues", true));
    }
    if (request.is("GET", ROOT + "/issues")) {
      return list(request);
    }
    if (request.is("POST", ROOT + "/issues")) {
      return invalid(request.body(), true);
    }
    if (request.path().matches(ROOT + "/issues/\\d+")) {
      return one(request, issues.get(Integer.parseInt(request.part(4))));
    }
    if (request.path().matches(ROOT + "/issues/\\d+/comments")) {
      return comments(request, Integer.parseInt(request.part(4)));
    }
    return error(404, "Not Found");
  }

  private TrackerAnswer comments(TrackerRequest request, int number) {
    List<String> all = comments.computeIfAbsent(number, none -> new ArrayList<>());
    if (request.method().equals("POST")) {
      all.add(request.body().path("body").asText());
      return new TrackerAnswer(201, object().put("body", all.get(all.size() - 1)));
    }
    ArrayNode answer = JSON.createArrayNode();
    all.forEach(body -> answer.addObject().put("body", body));
    return new TrackerAnswer(200, answer);
  }

  private TrackerAnswer one(TrackerRequest request, ObjectNode issue) {
    if (issue == null) {
      return error(404, "Not Found");
    }
    if (request.method().equals("PATCH")) {
      TrackerAnswer refused = invalid(request.body(), false);
      if (refused.status() != 200) {
        return refused;
      }
      change(issue, request.body());
    }
    return new TrackerAnswer(200, issue.deepCopy());
  }

  /** 422 with what is wrong, else the new issue or nothing. */
  private TrackerAnswer invalid(JsonNode wanted, boolean isNew) {
    for (JsonNode login : wanted.path("assignees")) {
      if (!logins.contains(login.asText())) {
        return invalid("assignees");
      }
    }
    if (isNew && wanted.path("title").asText("").isBlank()) {
      return invalid("title");
    }
    String reason = wanted.path("state_reason").asText(null);
    if (reason != null && !REASONS.contains(reason)) {
      return invalid("state_reason");
    }
    return isNew ? new TrackerAnswer(201, create(wanted).deepCopy()) : new TrackerAnswer(200, null);
  }

  private static TrackerAnswer invalid(String field) {
    ObjectNode said = object().put("message", "Validation Failed");
    said.putArray("errors")
        .addObject()
        .put("resource", "Issue")
        .put("field", field)
        .put("code", "invalid");
    return new TrackerAnswer(422, said);
  }

  private TrackerAnswer list(TrackerRequest request) {
    Instant since = Instant.parse(request.query().getOrDefault("since", "1970-01-01T00:00:00Z"));
    int page = Integer.parseInt(request.query().getOrDefault("page", "1"));
    int size = Integer.parseInt(request.query().getOrDefault("per_page", "30"));
    List<ObjectNode> found = new ArrayList<>(issues.values());
    found.removeIf(each -> Instant.parse(each.path("updated_at").asText()).isBefore(since));
    found.sort(Comparator.comparing(each -> each.path("updated_at").asText()));
    ArrayNode answer = JSON.createArrayNode();
    found.stream()
        .skip((long) (page - 1) * size)
        .limit(Math.min(size, A_PAGE))
        .forEach(each -> answer.add(each.deepCopy()));
    if (page == 1) {
      answer
          .addObject()
          .put("number", 9999)
          .put("title", "A pull request")
          .put("state", "open")
          .put("updated_at", now())
          .putObject("pull_request");
    }
    return new TrackerAnswer(200, answer);
  }

  private ObjectNode create(JsonNode wanted) {
    int number = ++count;
    ObjectNode issue = object();
    issue.put("id", 70_000 + number);
    issue.put("number", number);
    issue.put("html_url", "https://github.example/" + REPOSITORY + "/issues/" + number);
    issue.put("state", "open");
    issue.putNull("state_reason");
    issue.putArray("labels");
    issue.putArray("assignees");
    issue.put("created_at", now());
    issues.put(number, issue);
    change(issue, wanted);
    return issue;
  }

  private void change(ObjectNode issue, JsonNode wanted) {
    for (String field : List.of("title", "body", "state", "state_reason")) {
      if (wanted.has(field)) {
        issue.set(field, wanted.get(field).deepCopy());
      }
    }
    if (wanted.has("labels")) {
      ArrayNode labels = issue.putArray("labels");
      wanted.path("labels").forEach(name -> labels.addObject().put("name", name.asText()));
    }
    if (wanted.has("assignees")) {
      ArrayNode assignees = issue.putArray("assignees");
      wanted.path("assignees").forEach(login -> assignees.addObject().put("login", login.asText()));
    }
    issue.put("updated_at", now());
  }

  private String now() {
    return time.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
