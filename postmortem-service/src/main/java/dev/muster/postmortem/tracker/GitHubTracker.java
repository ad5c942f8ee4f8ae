package dev.muster.postmortem.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.postmortem.tracker.TrackerFailure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GitHub's REST API, version 2022-11-28. An issue of ours carries its marker as a comment in its
 * text, which nobody sees. Pull requests, which are issues too, are left alone.
 */
@ApplicationScoped
class GitHubTracker implements Tracker {
  private static final int A_PAGE = 100;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
  private static final Pattern NUMBER =
      Pattern.compile("(?:https?://[^/]+/)?(?:([^/\\s]+/[^/\\s#]+)(?:/issues/|#)|#?)(\\d{1,9})");

  private final TrackerHttp http;

  GitHubTracker(TrackerHttp http) {
    this.http = http;
  }

  @Override
  public String nameOfProject(TrackerAccess access) throws TrackerFailure {
    JsonNode repository = call(access, "GET", "", null);
    if (!repository.path("has_issues").asBoolean(true)) {
      throw new TrackerFailure(Kind.REJECTED, "the repository has no issues");
    }
    return repository.path("full_name").asText();
  }

  @Override
  public Optional<String> reference(TrackerAccess access, String keyOrUrl) {
    Matcher number = NUMBER.matcher(keyOrUrl.strip().replaceFirst("[?].*$", ""));
    if (!number.matches()) {
      return Optional.empty();
    }
    String repository = number.group(1);
    return repository == null || repository.equalsIgnoreCase(access.project())
        ? Optional.of(number.group(2))
        : Optional.empty();
  }

  @Override
  public IssueSeen find(TrackerAccess access, String externalId) throws TrackerFailure {
    return seen(call(access, "GET", "/issues/" + externalId, null));
  }

  @Override
  public Optional<IssueSeen> search(TrackerAccess access, String marker, Instant since)
      throws TrackerFailure {
    for (int page = 1; page > 0; ) {
      JsonNode list = list(access, since.minus(CLOCKS_DIFFER), page);
      for (JsonNode issue : list) {
        if (issue.path("body").asText("").contains(comment(marker))) {
          return Optional.of(seen(issue));
        }
      }
      page = list.size() < A_PAGE ? 0 : page + 1;
    }
    return Optional.empty();
  }

  @Override
  public IssueSeen create(TrackerAccess access, IssueDraft draft) throws TrackerFailure {
    ObjectNode body = object();
    body.put("title", draft.title());
    body.put("body", draft.description() + "\n\n" + comment(draft.marker()));
    draft.labels().forEach(body.putArray("labels")::add);
    if (draft.assignee() != null) {
      body.putArray("assignees").add(draft.assignee());
    }
    return seen(call(access, "POST", "/issues", body));
  }

  /** GitHub's issues have no due date. */
  @Override
  public IssueSeen describe(TrackerAccess access, String externalId, IssueChange change)
      throws TrackerFailure {
    ObjectNode body = object();
    if (change.has(IssueContent.TITLE)) {
      body.put("title", change.content().title());
    }
    if (change.has(IssueContent.TEXT)) {
      body.put("body", change.text() + "\n\n" + comment(change.marker()));
    }
    if (change.has(IssueDraft.ASSIGNEE)) {
      ArrayNode assignees = body.putArray("assignees");
      Optional.ofNullable(change.content().assignee()).ifPresent(assignees::add);
    }
    return body.isEmpty()
        ? find(access, externalId)
        : seen(call(access, "PATCH", "/issues/" + externalId, body));
  }

  @Override
  public IssueSeen move(TrackerAccess access, String externalId, StatusRule rule, StatusMap map)
      throws TrackerFailure {
    JsonNode now = call(access, "GET", "/issues/" + externalId, null);
    ObjectNode body = object();
    body.put("state", rule.state());
    if (rule.name() != null) {
      body.put("state_reason", rule.name());
    }
    List<String> statusLabels =
        map.labels().stream().map(each -> each.toLowerCase(Locale.ROOT)).toList();
    ArrayNode labels = body.putArray("labels");
    for (String label : labels(now)) {
      if (!statusLabels.contains(label.toLowerCase(Locale.ROOT))) {
        labels.add(label);
      }
    }
    if (rule.label() != null) {
      labels.add(rule.label());
    }
    return seen(call(access, "PATCH", "/issues/" + externalId, body));
  }

  @Override
  public void attach(TrackerAccess access, String externalId, Backlink link) throws TrackerFailure {
    String path = "/issues/" + externalId + "/comments";
    JsonNode comments = call(access, "GET", path + "?per_page=" + A_PAGE, null);
    for (JsonNode each : comments) {
      if (each.path("body").asText("").contains(comment(link.marker()))) {
        return;
      }
    }
    String text = link.words() + "\n\n" + comment(link.marker());
    call(access, "POST", path, object().put("body", text));
  }

  @Override
  public Changes changed(TrackerAccess access, Instant since, String place, Instant now)
      throws TrackerFailure {
    int page = place == null ? 1 : Integer.parseInt(place);
    JsonNode list = list(access, since, page);
    List<IssueSeen> issues = new ArrayList<>();
    for (JsonNode issue : list) {
      if (!issue.has("pull_request")) {
        issues.add(seen(issue));
      }
    }
    return new Changes(issues, list.size() < A_PAGE ? null : Integer.toString(page + 1));
  }

  private JsonNode list(TrackerAccess access, Instant since, int page) throws TrackerFailure {
    JsonNode list =
        call(
            access,
            "GET",
            "/issues?state=all&sort=updated&direction=asc&per_page="
                + A_PAGE
                + "&page="
                + page
                + "&since="
                + URLEncoder.encode(
                    Instant.ofEpochSecond(since.getEpochSecond()).toString(), UTF_8),
            null);
    if (!list.isArray()) {
      throw unreadable(null);
    }
    return list;
  }

  private static IssueSeen seen(JsonNode issue) throws TrackerFailure {
    String number = issue.path("number").asText("");
    String url = issue.path("html_url").asText("");
    if (number.isEmpty() || !url.matches("https?://\\S+")) {
      throw unreadable(null);
    }
    try {
      return new IssueSeen(
          number,
          "#" + number,
          url,
          new Position(
              issue.path("state").asText(), issue.path("state_reason").asText(null), labels(issue)),
          Instant.parse(issue.path("updated_at").asText()));
    } catch (DateTimeException e) {
      throw unreadable(e);
    }
  }

  private static List<String> labels(JsonNode issue) {
    List<String> names = new ArrayList<>();
    for (JsonNode label : issue.path("labels")) {
      names.add(label.isTextual() ? label.asText() : label.path("name").asText());
    }
    return names;
  }

  private JsonNode call(TrackerAccess access, String method, String path, JsonNode body)
      throws TrackerFailure {
    return http.call(
        new TrackerHttp.Request(
            method,
            access.baseUrl() + "/repos/" + access.project() + path,
            Map.of(
                "Accept", "application/vnd.github+json",
                "Authorization", "Bearer " + access.token(),
                "X-GitHub-Api-Version", "2022-11-28"),
            body));
  }

  private static String comment(String marker) {
    return "<!-- " + marker + " -->";
  }

  private static TrackerFailure unreadable(Throwable cause) {
    return new TrackerFailure(Kind.AWAY, "its answer is no issue of GitHub", cause);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
