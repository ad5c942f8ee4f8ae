package dev.muster.testkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The shape that every module keeps. Subclass it and name the root package; no Quarkus is needed.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {
  private static final List<String> SERVICES =
      List.of("oncall", "incident", "comms", "postmortem", "console");
  private static final Set<String> WRITES =
      Set.of(
          "jakarta.ws.rs.POST", "jakarta.ws.rs.PUT", "jakarta.ws.rs.PATCH", "jakarta.ws.rs.DELETE");
  private static final Set<String> INJECTIONS =
      Set.of(
          "jakarta.inject.Inject",
          "org.eclipse.microprofile.config.inject.ConfigProperty",
          "org.eclipse.microprofile.rest.client.inject.RestClient",
          "org.eclipse.microprofile.reactive.messaging.Channel");
  private static final Pattern OUTBOX_WRITE =
      Pattern.compile("(?i)\\b(insert\\s+into|update|delete\\s+from|truncate)\\s+outbox\\b");

  private JavaClasses imported;

  /** The module's root package, such as {@code dev.muster.oncall}. */
  protected abstract String root();

  /** Packages that may speak HTTP. */
  protected String[] webPackages() {
    return new String[] {"..api.."};
  }

  @Test
  void servicesNeverImportEachOther() {
    String[] others =
        SERVICES.stream()
            .map(service -> "dev.muster." + service)
            .filter(service -> !service.equals(root()))
            .map(service -> service + "..")
            .toArray(String[]::new);
    noClasses().should().dependOnClassesThat().resideInAnyPackage(others).check(module());
  }

  @Test
  void theDomainKnowsNoHttp() {
    noClasses()
        .that(DescribedPredicate.not(resideInAnyPackage(webPackages())))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.ws.rs..")
        .allowEmptyShould(true)
        .check(module());
  }

  @Test
  void resourcesNeverTouchRepositories() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .dependOnClassesThat(named("repositories or the database", ArchitectureRules::isStorage))
        .allowEmptyShould(true)
        .check(module());
  }

  @Test
  void onlyTheInjectedClockTellsTheTime() {
    classes()
        .that()
        .resideOutsideOfPackage("dev.muster.platform.time..")
        .should(new AskOnlyTheInjectedClock())
        .check(module());
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .should()
        .beAnnotatedWith(
            DescribedPredicate.<JavaAnnotation<?>>describe(
                "an injecting annotation",
                annotation -> INJECTIONS.contains(annotation.getRawType().getName())))
        .allowEmptyShould(true)
        .check(module());
  }

  @Test
  void everyWriteIsAudited() {
    methods()
        .that(
            DescribedPredicate.<JavaMethod>describe(
                "take a write over HTTP",
                method -> WRITES.stream().anyMatch(method::isAnnotatedWith)))
        .should()
        .beAnnotatedWith("dev.muster.platform.audit.Write")
        .orShould()
        .beAnnotatedWith("dev.muster.platform.audit.MachineWrite")
        .orShould()
        .beAnnotatedWith("dev.muster.platform.audit.Inquiry")
        .allowEmptyShould(true)
        .check(module());
  }

  @Test
  void onlyThePlatformsOutboxWritesTheOutbox() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
      List<Path> offenders =
          files
              .filter(file -> file.toString().matches(".*\\.(java|sql|xml)"))
              .filter(file -> !file.toString().contains("dev/muster/platform/outbox"))
              .filter(file -> OUTBOX_WRITE.matcher(read(file)).find())
              .toList();
      assertThat(offenders).as("files that write the outbox table").isEmpty();
    }
  }

  /** What the module is made of, read once. */
  protected JavaClasses module() {
    if (imported == null) {
      imported = new ClassFileImporter().importPath(Path.of("target/classes"));
      assertThat(imported.stream().map(JavaClass::getPackageName))
          .as("packages in target/classes")
          .anyMatch(name -> name.startsWith(root()));
    }
    return imported;
  }

  private static boolean isStorage(JavaClass type) {
    return type.getSimpleName().endsWith("Repository")
        || type.getPackageName().startsWith("io.quarkus.hibernate.orm")
        || type.getName().equals("jakarta.persistence.EntityManager")
        || type.getName().equals("javax.sql.DataSource");
  }

  private static <T> DescribedPredicate<T> named(
      String description, java.util.function.Predicate<T> predicate) {
    return DescribedPredicate.describe(description, predicate);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
