package dev.muster.comms.subscriber;

import dev.muster.comms.component.Component;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.comms.subscriber.ImportColumns.Column;
import dev.muster.platform.csv.CsvReader;
import dev.muster.platform.i18n.Languages;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Understands the lines of a file with subscribers of one page. */
final class ImportReader {
  private final StatusPage page;
  private final Targets targets;
  private final ImportColumns columns;
  private final Map<String, UUID> components = new HashMap<>();

  ImportReader(
      StatusPage page, List<Component> components, Targets targets, CsvReader.Line titles) {
    this.page = page;
    this.targets = targets;
    this.columns = new ImportColumns(titles);
    for (Component component : components) {
      this.components.put(component.name().toLowerCase(Locale.ROOT), component.id());
      this.components.put(component.code(), component.id());
      this.components.put(component.id().toString(), component.id());
    }
  }

  /**
   * What a line asks for.
   *
   * @param externalId that it had elsewhere; null for none
   * @param ended whether it gets nothing there either
   */
  record Read(SignUp wanted, @Nullable String externalId, boolean ended) {}

  /**
   * @throws ProblemException 422 that names the field
   */
  Read read(CsvReader.Line line) {
    Channel channel = channel(line);
    Target target =
        targets.of(
            channel,
            address(line, channel),
            columns.value(line, Column.COUNTRY).orElse(null),
            columns
                .value(line, Column.CONTACT)
                .or(() -> columns.value(line, Column.EMAIL))
                .orElse(null));
    String externalId = columns.value(line, Column.EXTERNAL_ID).orElse(null);
    if (externalId != null && externalId.length() > 100) {
      throw bad("id", "must have 100 characters or fewer");
    }
    return new Read(new SignUp(page, null, target, wish(line)), externalId, ended(line));
  }

  private Channel channel(CsvReader.Line line) {
    Optional<String> named = columns.value(line, Column.CHANNEL);
    if (named.isEmpty()) {
      return columns.value(line, Column.ENDPOINT).isPresent()
          ? Channel.WEBHOOK
          : columns.value(line, Column.PHONE).isPresent() ? Channel.SMS : Channel.EMAIL;
    }
    return switch (named.get().toLowerCase(Locale.ROOT)) {
      case "email", "e-mail", "mail" -> Channel.EMAIL;
      case "sms", "phone", "text" -> Channel.SMS;
      case "webhook" -> Channel.WEBHOOK;
      case "slack" -> Channel.SLACK;
      case "teams", "microsoft teams" -> Channel.TEAMS;
      default -> throw bad("channel", "must be email, sms, webhook, slack or teams");
    };
  }

  private @Nullable String address(CsvReader.Line line, Channel channel) {
    Column own =
        switch (channel) {
          case EMAIL -> Column.EMAIL;
          case SMS -> Column.PHONE;
          case WEBHOOK, SLACK, TEAMS -> Column.ENDPOINT;
        };
    return columns.value(line, own).or(() -> columns.value(line, Column.ADDRESS)).orElse(null);
  }

  private Wish wish(CsvReader.Line line) {
    Wants wants = Wants.ALL;
    Optional<String> named = columns.value(line, Column.WANTS);
    if (named.isPresent()) {
      wants =
          switch (named.get().toLowerCase(Locale.ROOT)) {
            case "all" -> Wants.ALL;
            case "incidents" -> Wants.INCIDENTS;
            case "maintenances" -> Wants.MAINTENANCES;
            default -> throw bad("wants", "must be all, incidents or maintenances");
          };
    }
    return new Wish(language(line), wants, componentIds(line));
  }

  private Locale language(CsvReader.Line line) {
    String tag = columns.value(line, Column.LANGUAGE).orElse(page.languages().get(0));
    return Languages.all().stream()
        .filter(known -> known.getLanguage().equals(Locale.forLanguageTag(tag).getLanguage()))
        .findFirst()
        .orElseThrow(() -> bad("language", "must be one of " + Languages.all()));
  }

  private Set<UUID> componentIds(CsvReader.Line line) {
    Optional<String> named = columns.value(line, Column.COMPONENTS);
    if (named.isEmpty()) {
      return Set.of();
    }
    Set<UUID> ids = new HashSet<>();
    UUID only = components.get(named.get().toLowerCase(Locale.ROOT));
    if (only != null) {
      return Set.of(only);
    }
    for (String each : named.get().split("[;|,]")) {
      UUID id = components.get(each.strip().toLowerCase(Locale.ROOT));
      if (id == null) {
        throw bad("components", "this page has no component " + each.strip());
      }
      ids.add(id);
    }
    return ids;
  }

  private boolean ended(CsvReader.Line line) {
    String state = columns.value(line, Column.STATE).orElse("").toLowerCase(Locale.ROOT);
    return state.equals("unsubscribed")
        || state.equals("quarantined")
        || columns.value(line, Column.QUARANTINED).isPresent();
  }

  private static ProblemException bad(String field, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "import.bad-line",
            "This line cannot be read",
            new FieldError(field, "value", message)));
  }
}
