package dev.wirefold.app;

import dev.wirefold.canonical.ElectionPolicy;
import dev.wirefold.canonical.Publishers;
import dev.wirefold.cli.DecisionOptions;
import dev.wirefold.duplicate.DuplicatePolicy;
import dev.wirefold.duplicate.Step;
import dev.wirefold.duplicate.VerifierModel;
import dev.wirefold.engine.EngineSettings;
import dev.wirefold.format.VerifierModelFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which model weighs the measurements of a pair: the bundled one, none, or a trained file. */
final class DuplicatesModel {

  static final String BUNDLED = "bundled";
  static final String NONE = "none";

  private DuplicatesModel() {}

  /** Returns the standard settings with the bundled model. */
  static EngineSettings standard() {
    return EngineSettings.DEFAULT
        .with(DuplicatePolicy.DEFAULT.withModel(VerifierModelFile.bundled()))
        .with(ElectionChoice.STANDARD);
  }

  /**
   * Returns the settings that a command was asked for.
   *
   * @throws IOException if the model's file can't be read or is no model
   */
  static EngineSettings settings(DecisionOptions options) throws IOException {
    Set<Step> without = new LinkedHashSet<>();
    for (String name : options.without()) {
      without.add(Failures.argument(() -> Step.named(name)));
    }
    Publishers publishers = ElectionChoice.register(options.publishers());
    List<String> preferred = ElectionChoice.sources(options.preferredSources());
    ElectionPolicy election =
        Failures.argument(
            () -> ElectionPolicy.named(options.canonicalPolicy(), preferred, publishers));
    return EngineSettings.DEFAULT
        .with(DuplicatePolicy.DEFAULT.withModel(named(options.model())).without(without))
        .with(election);
  }

  /**
   * Returns the model that a setting names; null for none.
   *
   * @throws IOException if its file can't be read or is no model
   */
  static @Nullable VerifierModel named(String name) throws IOException {
    return switch (name) {
      case BUNDLED -> VerifierModelFile.bundled();
      case NONE -> null;
      default -> VerifierModelFile.read(Path.of(name));
    };
  }
}
