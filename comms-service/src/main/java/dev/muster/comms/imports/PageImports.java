package dev.muster.comms.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.muster.comms.external.ExternalAccounts;
import dev.muster.comms.external.ManageClient;
import dev.muster.comms.statuspage.StatusPage;
import dev.muster.contracts.Who;
import dev.muster.platform.id.Ids;
import dev.muster.platform.problem.FieldError;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import dev.muster.platform.security.SecretBox;
import dev.muster.platform.security.SecretHash;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Brings pages of other Statuspages over. */
@ApplicationScoped
public class PageImports {
  private static final int MOST_POSTS = 10_000;
  private static final int DEEPEST = 40;
  private static final String UPLOADED = "upload";
  private static final ObjectMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
              .build());

  private final PageImportRepository imports;
  private final ImportItems items;
  private final ImportReading reading;
  private final ExternalAccounts accounts;
  private final ManageClient client;
  private final SecretBox secrets;
  private final InstantSource time;

  PageImports(
      PageImportRepository imports,
      ImportItems items,
      ImportReading reading,
      ExternalAccounts accounts,
      ManageClient client,
      SecretBox secrets,
      InstantSource time) {
    this.imports = imports;
    this.items = items;
    this.reading = reading;
    this.accounts = accounts;
    this.client = client;
    this.secrets = secrets;
    this.time = time;
  }

  /**
   * How many objects of a kind have the same fate.
   *
   * @param done how many of them were worked on
   */
  public record Count(ImportKind kind, ImportAction action, long count, long done) {}

  /** Begins to read the manage API with a key; nothing is made yet. */
  public PageImport fromManageApi(
      StatusPage page, String baseUrl, String externalId, String key, String language, Who by) {
    String url = callable(baseUrl);
    PageImport run = begin(page, ImportOrigin.MANAGE_API, url, externalId, language, by);
    String account = SecretHash.sha256(url + "\n" + key);
    run.key(secrets.seal(ImportReading.context(run.id()), key), account);
    return read(run, account);
  }

  /** Begins to read the public documents of a page; nothing is made yet. */
  public PageImport fromPublicPage(StatusPage page, String url, String language, Who by) {
    String callable = callable(url);
    PageImport run = begin(page, ImportOrigin.PUBLIC_PAGE, callable, callable, language, by);
    String account = SecretHash.sha256(callable);
    run.key(null, account);
    return read(run, account);
  }

  private PageImport read(PageImport run, String account) {
    Instant now = time.instant();
    accounts.know(account, now);
    run.read(ImportStep.first(run.origin()), 1, now);
    imports.persistAndFlush(run);
    return run;
  }

  /**
   * Takes a document with the lists of a Statuspage; nothing is made yet.
   *
   * @throws ProblemException 422 naming where in the document something is wrong
   */
  public PageImport fromDocument(StatusPage page, String document, String language, Who by) {
    try {
      Field root = new Field("", JSON.readTree(document));
      List<FoundItem> found = DocumentReader.everything(root, MOST_POSTS);
      String named = root.at("page").at("id").optionalId();
      PageImport run =
          begin(page, ImportOrigin.UPLOAD, null, named == null ? UPLOADED : named, language, by);
      imports.persistAndFlush(run);
      items.add(run.id(), found);
      reading.preview(run, time.instant());
      imports.flush();
      return run;
    } catch (JsonProcessingException e) {
      throw unreadable("document", "must be JSON, not nested deeper than " + DEEPEST);
    } catch (ImportDocumentException e) {
      throw unreadable(e.path(), e.path() + " " + e.getMessage());
    }
  }

  private static ProblemException unreadable(String path, String message) {
    return new ProblemException(
        Problem.unprocessable(
            "page-import.document",
            "The document is not one of a Statuspage: " + message,
            new FieldError("document", path, message)));
  }

  private PageImport begin(
      StatusPage page,
      ImportOrigin origin,
      String baseUrl,
      String source,
      String language,
      Who by) {
    if (language != null && !page.languages().contains(language)) {
      throw new ProblemException(
          Problem.unprocessable(
              "page-import.language",
              "The page does not have this language",
              new FieldError("language", "onPage", "choose one of the page's languages")));
    }
    if (imports.busy(page.id())) {
      throw new ProblemException(
          Problem.conflict("page-import.busy", "Another import of this page is going on"));
    }
    return new PageImport(
        Ids.next(),
        page.id(),
        origin,
        baseUrl,
        source,
        language == null ? page.languages().get(0) : language,
        by,
        time.instant());
  }

  private String callable(String text) {
    try {
      String plain = text.strip().replaceAll("/+$", "").replaceAll("/api/v2$", "");
      URI url = new URI(plain);
      if (client.objection(url).isEmpty() && url.getQuery() == null && url.getFragment() == null) {
        return plain;
      }
    } catch (URISyntaxException notAnAddress) {
      throw badAddress();
    }
    throw badAddress();
  }

  private static ProblemException badAddress() {
    return new ProblemException(
        Problem.unprocessable(
            "page-import.bad-address",
            "No Statuspage can be read at this address",
            new FieldError("baseUrl", "address", "must be a public https address")));
  }

  /**
   * Makes what the preview shows.
   *
   * @throws ProblemException 409 when it was started already or is not read yet
   */
  public PageImport start(PageImport run, Who by) {
    if (run.state() != ImportState.READY) {
      throw new ProblemException(
          Problem.conflict("page-import.not-ready", "This import is " + run.state()));
    }
    if (imports.busy(run.pageId())) {
      throw new ProblemException(
          Problem.conflict("page-import.busy", "Another import of this page is going on"));
    }
    run.start(by, time.instant());
    imports.flush();
    return run;
  }

  /** Stops and forgets an import; what it made stays. */
  public void remove(PageImport run) {
    imports.delete(run);
    imports.flush();
  }

  /**
   * @throws ProblemException 404 when the page has none such
   */
  public PageImport get(UUID pageId, UUID id) {
    return known(imports.findByIdOptional(id), pageId, id);
  }

  /** The same, which nobody works on until the transaction ends. */
  public PageImport locked(UUID pageId, UUID id) {
    return known(imports.locked(id), pageId, id);
  }

  private static PageImport known(Optional<PageImport> found, UUID pageId, UUID id) {
    return found
        .filter(run -> run.pageId().equals(pageId))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.notFound("page-import.unknown", "There is no import " + id)));
  }

  /** The newest first. */
  public List<PageImport> after(UUID pageId, Instant createdAt, UUID id, int count) {
    return imports.after(pageId, createdAt, id, count);
  }

  public List<Count> counts(PageImport run) {
    return items.counts(run.id()).stream()
        .map(each -> new Count(each.kind(), each.action(), each.count(), each.done()))
        .toList();
  }

  /**
   * Objects in the order in which they are made.
   *
   * @param kind null for all
   * @param action null for all
   */
  public List<ImportItem> items(
      PageImport run, ImportKind kind, ImportAction action, Optional<ImportItem> after, int count) {
    return items.list(run.id(), kind, action, after.orElse(null), count);
  }
}
