package dev.muster.local.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.muster.local.LocalException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The realm file with its placeholders filled in: roles, clients and the people that come along.
 */
public final class Realm {
  public static final String NAME = "muster";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(MUSTER_[A-Z_]+)}");

  private final ObjectNode content;

  private Realm(ObjectNode content) {
    this.content = content;
  }

  /**
   * @param values one for every placeholder of the file
   * @param people added to the first administrator
   */
  public static Realm render(Map<String, String> values, List<DemoPerson> people) {
    ObjectNode realm = parse(fill(template(), values));
    ArrayNode users = (ArrayNode) realm.get("users");
    people.forEach(person -> users.add(user(person)));
    return new Realm(realm);
  }

  public ObjectNode content() {
    return content.deepCopy();
  }

  /** Changes whenever anything in the realm changes, ports and secrets included. */
  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(content.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public String toString() {
    return content.toPrettyString();
  }

  private static String fill(String text, Map<String, String> values) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            found -> {
              String value = values.get(found.group(1));
              if (value == null) {
                throw new LocalException("The realm needs a value for " + found.group(1));
              }
              String quoted = TextNode.valueOf(value).toString();
              return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
            });
  }

  private static ObjectNode user(DemoPerson person) {
    ObjectNode user = JSON.createObjectNode();
    user.put("id", person.subject().toString());
    user.put("username", person.username());
    user.put("email", person.email());
    user.put("emailVerified", true);
    user.put("firstName", person.firstName());
    user.put("lastName", person.lastName());
    user.put("enabled", true);
    user.putObject("attributes").putArray("locale").add(person.language());
    user.putArray("credentials")
        .addObject()
        .put("type", "password")
        .put("value", DemoPerson.PASSWORD)
        .put("temporary", false);
    ArrayNode roles = user.putArray("realmRoles");
    person.roles().forEach(roles::add);
    roles.add("default-roles-" + NAME);
    if (person.roles().contains("admin")) {
      user.putObject("clientRoles").putArray("realm-management").add("realm-admin");
    }
    return user;
  }

  private static String template() {
    try (InputStream file = Realm.class.getResourceAsStream("/dev/muster/local/realm.json")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static ObjectNode parse(String json) {
    try {
      return (ObjectNode) JSON.readTree(json);
    } catch (IOException broken) {
      throw new UncheckedIOException("The realm file is not JSON", broken);
    }
  }
}
