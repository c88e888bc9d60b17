package dev.wirefold.app;

import dev.wirefold.http.HttpSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the tokens that callers prove themselves with. */
final class TokenFile {

  private TokenFile() {}

  /**
   * Returns the tokens of a file, one a line.
   *
   * @throws ConfigurationException if there is none, or one that could be guessed; it names lines
   *     and no token
   */
  static List<String> read(Path file) throws IOException, ConfigurationException {
    List<String> tokens = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (line.length() < HttpSettings.SHORTEST_TOKEN || !line.matches("[!-~]+")) {
        mistakes.add(
            "%s:%d: a token must have at least %d characters, of ASCII and without spaces"
                .formatted(file, i + 1, HttpSettings.SHORTEST_TOKEN));
      }
      tokens.add(line);
    }
    if (tokens.isEmpty()) {
      mistakes.add(file + ": has no token; write one a line");
    }
    if (!mistakes.isEmpty()) {
      throw new ConfigurationException(mistakes);
    }
    return tokens;
  }
}
