package dev.muster.console.session;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;

/** The page shown instead of a sign-in while the identity provider does not answer; tries again. */
final class SignInAway {
  private static final String PAGE =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="refresh" content="5">
      <title>Muster</title>
      </head>
      <body>
      <h1>Sign-in is not available at the moment</h1>
      <p>The identity provider does not answer. This page tries again every five seconds.
      Paging goes on, and pages can be acknowledged by the link in the message.</p>
      <h1 lang="ru">Вход сейчас недоступен</h1>
      <p lang="ru">Сервис входа не отвечает. Страница повторяет попытку каждые пять секунд.
      Вызов дежурных продолжает работать, принять вызов можно по ссылке из сообщения.</p>
      </body>
      </html>
      """;

  private SignInAway() {}

  static Future<Void> send(RoutingContext context) {
    return context
        .response()
        .setStatusCode(503)
        .putHeader("Content-Type", "text/html; charset=utf-8")
        .putHeader("Cache-Control", "no-store")
        .putHeader("Retry-After", "5")
        .end(PAGE);
  }
}
