package dev.muster.comms.manage.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.muster.comms.manage.body.FormBody;
import dev.muster.platform.problem.Problem;
import dev.muster.platform.problem.ProblemException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Reads forms as forms and everything else as JSON, because clients forget to say what they send.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class ManageBodyReader implements MessageBodyReader<ManageBody> {
  private static final int DEEPEST = 20;
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == ManageBody.class;
  }

  /**
   * @throws ProblemException 400 when it is no object or cannot be read
   */
  @Override
  public ManageBody readFrom(
      Class<ManageBody> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
    if (text.isBlank()) {
      return new ManageBody(JsonNodeFactory.instance.objectNode());
    }
    return new ManageBody(
        MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(mediaType)
                && !mediaType.isWildcardSubtype()
            ? FormBody.parse(text)
            : json(text));
  }

  private static ObjectNode json(String text) throws IOException {
    JsonNode tree = JSON.readTree(text);
    if (tree instanceof ObjectNode object) {
      return object;
    }
    throw new ProblemException(
        Problem.badRequest("manage.bad-json", "The body must be a JSON object"));
  }
}
