package dev.muster.postmortem.tracker;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A project of a tracker in which action items have issues. */
@Entity
@Table(name = "tracker_connection")
public class TrackerConnection {
  @Id private UUID id;
  private String name;

  @Enumerated(EnumType.STRING)
  private TrackerKind kind;

  @Column(name = "base_url")
  private String baseUrl;

  private String project;
  private String login;

  @Column(name = "sealed_token")
  private String sealedToken;

  @Column(name = "token_end")
  private String tokenEnd;

  @Column(name = "sealed_hook_secret")
  private String sealedHookSecret;

  private String account;

  @Column(name = "issue_type")
  private String issueType;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> labels;

  @JdbcTypeCode(SqlTypes.JSON)
  private StatusMap statuses;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<UUID, String> assignees;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<UUID> teams;

  private boolean enabled;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  protected TrackerConnection() {}

  TrackerConnection(UUID id, ConnectionDetails details, Instant now) {
    this.id = id;
    this.kind = details.kind();
    this.createdAt = now;
    change(details, now);
  }

  final void change(ConnectionDetails details, Instant now) {
    name = details.name();
    baseUrl = details.baseUrl();
    project = details.project();
    login = details.login();
    issueType = details.issueType();
    labels = details.labels();
    statuses = details.statuses();
    assignees = details.assignees();
    teams = details.teams();
    enabled = details.enabled();
    updatedAt = now;
  }

  void token(String sealed, String end, String accountOfToken) {
    sealedToken = sealed;
    tokenEnd = end;
    account = accountOfToken;
  }

  void hookSecret(String sealed) {
    sealedHookSecret = sealed;
  }

  /** Whether it leads where {@code details} leads. */
  boolean at(ConnectionDetails details) {
    return kind == details.kind()
        && baseUrl.equals(details.baseUrl())
        && project.equals(details.project());
  }

  /** Whether items of this team may have issues there; those without a team may everywhere. */
  boolean serves(UUID team) {
    return teams.isEmpty() || team == null || teams.contains(team);
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public TrackerKind kind() {
    return kind;
  }

  public String baseUrl() {
    return baseUrl;
  }

  public String project() {
    return project;
  }

  /** Null where the token is enough. */
  public String login() {
    return login;
  }

  String sealedToken() {
    return sealedToken;
  }

  /** The last characters of the token, for people to tell tokens apart. */
  public String tokenEnd() {
    return tokenEnd;
  }

  String sealedHookSecret() {
    return sealedHookSecret;
  }

  String account() {
    return account;
  }

  /** Null for GitHub. */
  public String issueType() {
    return issueType;
  }

  public List<String> labels() {
    return labels;
  }

  public StatusMap statuses() {
    return statuses;
  }

  public Map<UUID, String> assignees() {
    return assignees;
  }

  /** Empty for all. */
  public List<UUID> teams() {
    return teams;
  }

  public boolean enabled() {
    return enabled;
  }

  public long version() {
    return version;
  }
}
