package dev.wirefold.app;

import dev.wirefold.canonical.ElectionPolicy;
import dev.wirefold.canonical.Publishers;
import dev.wirefold.format.PublisherFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Which version of a group is to be shown: the policy by name, its sources, and the register. */
final class ElectionChoice {

  /** The policy where nobody chose: the original's text, with the bundled register. */
  static final ElectionPolicy STANDARD =
      ElectionPolicy.named("original", List.of(), PublisherFile.bundled());

  private ElectionChoice() {}

  /**
   * Returns a policy.
   *
   * @param preferred sources with commas between them; empty for none
   * @param publishers the file of a register whose publishers go before the bundled ones; empty for
   *     the bundled one alone
   * @throws IOException if the register can't be read
   * @throws IllegalArgumentException if there is no such policy, or it lacks its sources
   */
  static ElectionPolicy of(String name, String preferred, String publishers) throws IOException {
    return ElectionPolicy.named(name, sources(preferred), register(publishers));
  }

  /** Returns the register of a file, before the bundled one; of that alone if there is no file. */
  static Publishers register(String file) throws IOException {
    Publishers bundled = PublisherFile.bundled();
    return file.isEmpty() ? bundled : bundled.with(PublisherFile.read(Path.of(file)));
  }

  static List<String> sources(String list) {
    return Arrays.stream(list.split(",", -1))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }
}
