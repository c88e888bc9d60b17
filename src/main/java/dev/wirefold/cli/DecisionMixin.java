package dev.wirefold.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options of commands that decide on duplicates. */
final class DecisionMixin {

  @Option(
      names = "--duplicates-model",
      paramLabel = "MODEL",
      defaultValue = "bundled",
      description = "bundled (default), none, or a file that wirefold train duplicates wrote")
  private String model = "";

  @Option(
      names = "--stories-model",
      paramLabel = "MODEL",
      defaultValue = "bundled",
      description = "bundled (default), or a file that wirefold train stories wrote")
  private String stories = "";

  @Option(
      names = "--embedding",
      paramLabel = "EMBEDDING",
      defaultValue = "static",
      description =
          "what makes the vectors of stories: static (default), cascade, minilm, onnx:FILE or"
              + " multilingual:FILE")
  private String embedding = "";

  @Option(
      names = "--without",
      paramLabel = "STEP",
      split = ",",
      description = "leave out a step of the decision, to measure what it is worth")
  private List<String> without = new ArrayList<>();

  @Option(
      names = "--canonical-policy",
      paramLabel = "POLICY",
      defaultValue = "original",
      description =
          "which version of a group is to be shown: original (default), earliest, most-complete,"
              + " preferred-sources or licensed")
  private String canonicalPolicy = "";

  @Option(
      names = "--preferred-sources",
      paramLabel = "SOURCES",
      defaultValue = "",
      description = "for the policy preferred-sources, the best first, with commas between them")
  private String preferredSources = "";

  @Option(
      names = "--publishers",
      paramLabel = "FILE",
      defaultValue = "",
      description = "a CSV file of publishers, which go before those that Wirefold knows")
  private String publishers = "";

  DecisionOptions options() {
    return new DecisionOptions(
        model, stories, embedding, without, canonicalPolicy, preferredSources, publishers);
  }
}
