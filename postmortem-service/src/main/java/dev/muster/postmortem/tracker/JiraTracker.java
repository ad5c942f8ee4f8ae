package dev.muster.postmortem.tracker;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.postmortem.tracker.TrackerFailure.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jira's REST API, version 2, which Cloud, Server and Data Center share. An issue of ours carries
 * its marker as a label.
 */
@ApplicationScoped
class JiraTracker implements Tracker {
  private static final String ROOT = "/rest/api/2";
  private static final String FIELDS = "summary,status,updated";
  private static final int A_PAGE = 100;
  private static final Pattern KEY =
      Pattern.compile("(?:.*/browse/)?([A-Z][A-Z0-9_]*)-(\\d{1,10})");
  private static final DateTimeFormatter TIMES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[.SSS]XX", Locale.ROOT);

  private final TrackerHttp http;

  JiraTracker(TrackerHttp http) {
    this.http = http;
  }

  @Override
  public String nameOfProject(TrackerAccess access) throws TrackerFailure {
    return call(access, "GET", "/project/" + access.project(), null).path("name").asText();
  }

  @Override
  public Optional<String> reference(TrackerAccess access, String keyOrUrl) {
    Matcher key = KEY.matcher(keyOrUrl.strip().replaceFirst("[?#].*$", ""));
    boolean ours =
        key.matches()
            && key.group(1).equals(access.project())
            && (!keyOrUrl.contains("/") || keyOrUrl.strip().startsWith(access.baseUrl() + "/"));
    return ours ? Optional.of(key.group(1) + "-" + key.group(2)) : Optional.empty();
  }

  @Override
  public IssueSeen find(TrackerAccess access, String externalId) throws TrackerFailure {
    return seen(access, call(access, "GET", "/issue/" + externalId + "?fields=" + FIELDS, null));
  }

  @Override
  public Optional<IssueSeen> search(TrackerAccess access, String marker, Instant since)
      throws TrackerFailure {
    Changes found = list(access, " AND labels = \"" + marker + "\"", null);
    return found.issues().stream().findFirst();
  }

  @Override
  public IssueSeen create(TrackerAccess access, IssueDraft draft) throws TrackerFailure {
    ObjectNode fields = object();
    fields.putObject("project").put("key", access.project());
    fields.putObject("issuetype").put("name", access.issueType());
    fields.put("summary", draft.title());
    fields.put("description", draft.description());
    draft.labels().forEach(fields.putArray("labels")::add);
    fields.withArray("labels").add(draft.marker());
    if (draft.dueOn() != null) {
      fields.put(IssueDraft.DUE_DATE, draft.dueOn().toString());
    }
    if (draft.assignee() != null) {
      assign(access, fields, draft.assignee());
    }
    ObjectNode body = object();
    body.set("fields", fields);
    JsonNode made = call(access, "POST", "/issue", body);
    try {
      return find(access, text(made, "id"));
    } catch (TrackerFailure failure) {
      throw new TrackerFailure(
          Kind.AWAY,
          "it was made, but could not be read: " + failure.getMessage(),
          failure.pause().orElse(null),
          Set.of(),
          failure);
    }
  }

  /** Cloud knows people by account id, Server and Data Center by name. */
  private static void assign(TrackerAccess access, ObjectNode fields, String assignee) {
    String name = access.login() == null ? "name" : "accountId";
    fields.putObject(IssueDraft.ASSIGNEE).put(name, assignee);
  }

  @Override
  public IssueSeen describe(TrackerAccess access, String externalId, IssueChange change)
      throws TrackerFailure {
    IssueContent content = change.content();
    ObjectNode body = object();
    ObjectNode fields = body.putObject("fields");
    if (change.has(IssueContent.TITLE)) {
      fields.put("summary", content.title());
    }
    if (change.has(IssueContent.TEXT)) {
      fields.put("description", change.text());
    }
    if (change.has(IssueDraft.DUE_DATE)) {
      fields.put(IssueDraft.DUE_DATE, content.dueOn() == null ? null : content.dueOn().toString());
    }
    if (change.has(IssueDraft.ASSIGNEE) && content.assignee() != null) {
      assign(access, fields, content.assignee());
    } else if (change.has(IssueDraft.ASSIGNEE)) {
      fields.putNull(IssueDraft.ASSIGNEE);
    }
    call(access, "PUT", "/issue/" + externalId, body);
    return find(access, externalId);
  }

  @Override
  public IssueSeen move(TrackerAccess access, String externalId, StatusRule rule, StatusMap map)
      throws TrackerFailure {
    String path = "/issue/" + externalId + "/transitions";
    JsonNode transitions = call(access, "GET", path, null).path("transitions");
    String id =
        leading(transitions, to -> rule.fits(to) && map.read(to).equals(Optional.of(rule.status())))
            .or(() -> leading(transitions, to -> rule.fits(to) && map.agree(rule.status(), to)))
            .orElseThrow(
                () ->
                    new TrackerFailure(
                        Kind.REJECTED,
                        "no transition leads to "
                            + (rule.name() == null ? rule.state() : rule.name())));
    ObjectNode body = object();
    body.putObject("transition").put("id", id);
    call(access, "POST", path, body);
    return find(access, externalId);
  }

  private static Optional<String> leading(JsonNode transitions, Predicate<Position> there) {
    for (JsonNode transition : transitions) {
      if (there.test(position(transition.path("to")))) {
        return Optional.of(transition.path("id").asText());
      }
    }
    return Optional.empty();
  }

  @Override
  public void attach(TrackerAccess access, String externalId, Backlink link) throws TrackerFailure {
    ObjectNode body = object();
    body.put("globalId", link.marker());
    body.putObject("object").put("url", link.url()).put("title", link.title());
    call(access, "POST", "/issue/" + externalId + "/remotelink", body);
  }

  /** Minutes back from now mean the same whatever zone the account has. */
  @Override
  public Changes changed(TrackerAccess access, Instant since, String place, Instant now)
      throws TrackerFailure {
    long minutes = Duration.between(since, now).toMinutes() + 1;
    return list(
        access, " AND updated >= \"-" + minutes + "m\" ORDER BY updated ASC, id ASC", place);
  }

  /** Jira Cloud has the newer search only, Server and Data Center the older one. */
  private Changes list(TrackerAccess access, String more, String place) throws TrackerFailure {
    String query =
        "jql="
            + URLEncoder.encode("project = \"" + access.project() + "\"" + more, UTF_8)
            + "&fields="
            + URLEncoder.encode(FIELDS, UTF_8)
            + "&maxResults="
            + A_PAGE;
    boolean older = place != null && place.startsWith("@");
    if (!older) {
      try {
        String token = place == null ? "" : "&nextPageToken=" + URLEncoder.encode(place, UTF_8);
        JsonNode page = call(access, "GET", "/search/jql?" + query + token, null);
        return new Changes(issues(access, page), page.path("nextPageToken").asText(null));
      } catch (TrackerFailure failure) {
        if (failure.kind() != Kind.UNKNOWN || place != null) {
          throw failure;
        }
      }
    }
    int start = older ? Integer.parseInt(place.substring(1)) : 0;
    JsonNode page = call(access, "GET", "/search?" + query + "&startAt=" + start, null);
    int next = start + page.path("issues").size();
    boolean last = page.path("issues").isEmpty() || next >= page.path("total").asInt();
    return new Changes(issues(access, page), last ? null : "@" + next);
  }

  private static List<IssueSeen> issues(TrackerAccess access, JsonNode page) throws TrackerFailure {
    List<IssueSeen> all = new ArrayList<>();
    for (JsonNode issue : page.path("issues")) {
      all.add(seen(access, issue));
    }
    return all;
  }

  private static IssueSeen seen(TrackerAccess access, JsonNode issue) throws TrackerFailure {
    String key = text(issue, "key");
    try {
      return new IssueSeen(
          text(issue, "id"),
          key,
          access.baseUrl() + "/browse/" + URLEncoder.encode(key, UTF_8),
          position(issue.at("/fields/status")),
          OffsetDateTime.parse(issue.at("/fields/updated").asText(), TIMES).toInstant());
    } catch (DateTimeException e) {
      throw unreadable(e);
    }
  }

  private static Position position(JsonNode status) {
    return new Position(
        status.at("/statusCategory/key").asText(), status.path("name").asText(), List.of());
  }

  private JsonNode call(TrackerAccess access, String method, String path, JsonNode body)
      throws TrackerFailure {
    String login = access.login();
    String authorization =
        login == null
            ? "Bearer " + access.token()
            : "Basic "
                + Base64.getEncoder()
                    .encodeToString((login + ":" + access.token()).getBytes(UTF_8));
    return http.call(
        new TrackerHttp.Request(
            method,
            access.baseUrl() + ROOT + path,
            Map.of("Accept", "application/json", "Authorization", authorization),
            body));
  }

  private static String text(JsonNode document, String field) throws TrackerFailure {
    String text = document.path(field).asText("");
    if (text.isEmpty()) {
      throw unreadable(null);
    }
    return text;
  }

  private static TrackerFailure unreadable(Throwable cause) {
    return new TrackerFailure(Kind.AWAY, "its answer is no issue of Jira", cause);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
