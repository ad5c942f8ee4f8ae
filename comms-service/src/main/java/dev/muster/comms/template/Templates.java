package dev.muster.comms.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.muster.comms.template.TemplateRenderer.RenderedText;
import dev.muster.contracts.Who;
import dev.muster.platform.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;

/** The words in force: what an administrator wrote, else what ships. */
@ApplicationScoped
public class Templates {
  private static final Logger LOG = Logger.getLogger(Templates.class);

  private final Sql sql;
  private final ObjectMapper json;
  private final InstantSource time;

  Templates(Sql sql, ObjectMapper json, InstantSource time) {
    this.sql = sql;
    this.json = json;
    this.time = time;
  }

  /** The words of one template in one language that Muster speaks. */
  public MessageTemplate current(TemplateKey key, Locale language) {
    String tag = language.getLanguage();
    return sql
        .query(
            """
            select * from template_version where key = ? and language = ?
            order by version desc limit 1
            """,
            row -> read(row, key, tag),
            key.key(),
            tag)
        .stream()
        .findFirst()
        .orElseGet(() -> shipped(key, tag));
  }

  /** Puts new words in force; check them with {@link TemplateCheck} before. */
  public MessageTemplate change(TemplateKey key, Locale language, TemplateText text, Who by) {
    return append(key, language, text, false, by);
  }

  /** Puts the words that ship in force again. */
  public MessageTemplate reset(TemplateKey key, Locale language, Who by) {
    return append(key, language, ShippedTemplates.text(key, language), true, by);
  }

  /** Earlier and present words written here, the newest first. */
  public List<MessageTemplate> history(TemplateKey key, Locale language, int before, int count) {
    return sql.query(
        """
        select * from template_version where key = ? and language = ? and version < ?
        order by version desc limit ?
        """,
        row -> read(row, key, language.getLanguage()),
        key.key(),
        language.getLanguage(),
        before,
        count);
  }

  /**
   * Renders the words in force; should an edited text fail, or lack a value that the one that ships
   * can do without, the one that ships is used.
   */
  public Rendered render(TemplateKey key, Locale language, Map<String, ?> variables) {
    MessageTemplate template = current(key, language);
    try {
      Rendered rendered = rendered(template, TemplateRenderer.render(template.text(), variables));
      if (rendered.missing().isEmpty() || template.shipped()) {
        return rendered;
      }
      LOG.warnf(
          "template lacks key=%s version=%d missing=%s",
          key.key(), template.version(), rendered.missing());
    } catch (RuntimeException broken) {
      LOG.errorf(broken, "template failed key=%s version=%d", key.key(), template.version());
    }
    MessageTemplate shipped = shipped(key, language.getLanguage());
    return rendered(shipped, TemplateRenderer.render(shipped.text(), variables));
  }

  private static Rendered rendered(MessageTemplate template, RenderedText text) {
    return new Rendered(
        template.key(),
        template.version(),
        template.language(),
        text.subject(),
        text.body(),
        text.missing());
  }

  private MessageTemplate append(
      TemplateKey key, Locale language, TemplateText text, boolean reset, Who by) {
    sql.update("lock table template_version in share row exclusive mode");
    sql.update(
        """
        insert into template_version
          (key, language, version, subject, body, reset, edited_by, edited_at)
        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)
        """,
        key.key(),
        language.getLanguage(),
        current(key, language).version() + 1,
        text.subject(),
        text.body(),
        reset,
        write(by),
        time.instant());
    return current(key, language);
  }

  private static MessageTemplate shipped(TemplateKey key, String language) {
    return new MessageTemplate(
        key,
        language,
        0,
        ShippedTemplates.text(key, Locale.forLanguageTag(language)),
        true,
        Who.system("shipped"),
        null);
  }

  private MessageTemplate read(ResultSet row, TemplateKey key, String language)
      throws SQLException {
    try {
      return new MessageTemplate(
          key,
          language,
          row.getInt("version"),
          new TemplateText(row.getString("subject"), row.getString("body")),
          row.getBoolean("reset"),
          json.readValue(row.getString("edited_by"), Who.class),
          Sql.instant(row, "edited_at"));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(Who who) {
    try {
      return json.writeValueAsString(who);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Words ready to go out, with where they come from.
   *
   * @param subject null for what is not mail
   * @param missing variables that should stand in it and have no value: it must not go out so
   */
  public record Rendered(
      TemplateKey key,
      int version,
      String language,
      String subject,
      String body,
      List<String> missing) {}
}
