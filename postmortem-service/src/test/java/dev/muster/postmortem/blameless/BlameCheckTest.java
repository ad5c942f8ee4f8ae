package dev.muster.postmortem.blameless;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PRN-01, PRN-02: systems, not people. */
class BlameCheckTest {
  private final BlameCheck check =
      new BlameCheck(List.of("Ann Commander", "Will Brown", "Иван Петров", "Анна Смирнова"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ann forgot to renew the certificate.       | en.forgot            | Nothing reminded"
            + " anybody to renew the certificate.",
        "Then Will Brown broke the build.           | en.broke             | Then a change broke"
            + " the build.",
        "The on-call engineer failed to check it.   | en.failed-to         | Nothing prompted"
            + " anybody to check it.",
        "She ignored the alert.                     | en.ignored           | Nothing drew attention"
            + " to the alert.",
        "An intern caused the outage.               | en.caused            | A change led to the"
            + " outage.",
        "They should have tested it.                | en.should-have       | It would have helped"
            + " to have tested it.",
        "We should have known that it was full.     | en.should-have-known | Nothing showed that it"
            + " was full.",
        "It was Ann's fault.                        | en.whose-fault       | It was a gap in the"
            + " process.",
        "The developer is to blame for the outage.  | en.to-blame          | The conditions allowed"
            + " the outage.",
        "The cause was human error.                 | en.human-error       | The cause was a step"
            + " that the system let go wrong.",
        "The value was carelessly changed.          | en.careless          | The value was without"
            + " a safeguard changed.",
        "Иван забыл продлить сертификат.            | ru.забыл             | Ничто не напомнило"
            + " продлить сертификат.",
        "Дежурный инженер забыл о задаче, а Смирнова сломала поиск. | ru.сломал | Дежурный инженер"
            + " забыл о задаче, а изменение сломало поиск.",
        "Потом Анна Смирнова не проверила настройки.| ru.не-проверил       | Потом ничто не"
            + " проверило настройки.",
        "Сбой случился по вине Петрова.             | ru.по-вине           | Сбой случился из-за"
            + " пробела в процессе.",
        "Мы должны были проверить миграцию.         | ru.должен-был        | Помогло бы проверить"
            + " миграцию.",
        "Причина: человеческий фактор.              | ru.человеческий-фактор | Причина: Условия, в"
            + " которых работали люди.",
        "Разработчик ошибся.                        | ru.ошибся            | Система допустила"
            + " ошибку.",
        "Он проигнорировал предупреждение.          | ru.проглядел         | Ничто не выделило"
            + " предупреждение.",
      })
  void blameIsFoundAndNeutralWordsFitInItsPlace(String text, String rule, String neutral) {
    BlameFinding found =
        check.findings(text, "en").stream()
            .filter(finding -> finding.rule().equals(rule))
            .findFirst()
            .orElseThrow(() -> new AssertionError(check.findings(text, "en").toString()));

    assertThat(text.substring(found.start(), found.end())).isEqualTo(found.words());
    assertThat(text.substring(0, found.start()) + found.suggestion() + text.substring(found.end()))
        .isEqualTo(neutral);
    assertThat(found.reason()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Will Brown must be punished.",
        "That was incompetent.",
        "We blame the developer.",
        "Disciplinary action follows.",
        "Виновные будут наказаны.",
        "Это халатность.",
        "Ошибка оператора привела к сбою.",
        "Петров виноват.",
        "Сделано по невнимательности.",
        "Надо объявить выговор.",
        "Всему виной ошибка администратора.",
      })
  void blameThatHasToBeToldAnewIsExplained(String text) {
    assertThat(check.findings(text, "ru"))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.reason()).matches(".*[а-я].*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The server failed to start.",
        "The deploy broke checkout.",
        "The database is to blame in the dashboards' colours.",
        "A fault tree shows the cause.",
        "Segmentation fault in the worker.",
        "The human error rate of the form was 2 %.",
        "Lazy loading was disabled.",
        "Ann rolled the release back and asked for help.",
        "Will Brown declared the incident.",
        "It will be fired by a timer.",
        "The user error message was unclear.",
        "The team found the cause within ten minutes.",
        "Alerts should have a runbook.",
        "The cache should have been warm.",
        "`the engineer broke it` is in the log: https://example.org/she-ignored",
        "Сервер не запустился.",
        "Выкладка сломала поиск.",
        "Иван Петров откатил выпуск.",
        "Запрос должен был вернуть пустой список.",
        "Сертификат забыт в старом хранилище.",
        "По вине балансировщика запросы терялись.",
        "Команда нашла причину за десять минут.",
        "Ошибка в коде проявилась под нагрузкой.",
        "Программа не проверила контрольную сумму.",
        "Смирнова сообщила о сбое.",
      })
  void whatNamesNobodyOrBlamesNobodyIsLeftAlone(String text) {
    assertThat(check.findings(text, "en")).isEmpty();
  }

  @Test
  void placesDoNotOverlapAndComeInOrder() {
    List<BlameFinding> found =
        check.findings("Ann forgot to test. Иван забыл. She broke it. Ann forgot to test.", "en");

    assertThat(found).hasSize(4);
    for (int i = 1; i < found.size(); i++) {
      assertThat(found.get(i).start()).isGreaterThanOrEqualTo(found.get(i - 1).end());
    }
  }

  @Test
  void hostileNamesAndTextsOnlyCostTime() {
    BlameCheck hostile =
        new BlameCheck(List.of(")(*&^%$", "\\E.*", "{person} {who}", "   ", "((((((a+)+)+)+"));

    assertThat(hostile.findings("a".repeat(100_000), "en")).isEmpty();
    assertThat(hostile.findings("the ".repeat(25_000), "en")).isEmpty();
    assertThat(hostile.findings("Ann forgot to ".repeat(5_000), "en")).isEmpty();
    assertThat(hostile.findings("he forgot to ".repeat(5_000), "en")).hasSize(200);
  }
}
