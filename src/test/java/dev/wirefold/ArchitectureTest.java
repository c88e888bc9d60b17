package dev.wirefold;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Holds the arrows between packages: core, adapters, app. */
@AnalyzeClasses(packages = "dev.wirefold", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] CORE = {
    "dev.wirefold.article..",
    "dev.wirefold.text..",
    "dev.wirefold.fingerprint..",
    "dev.wirefold.language..",
    "dev.wirefold.duplicate..",
    "dev.wirefold.canonical..",
    "dev.wirefold.embedding..",
    "dev.wirefold.story..",
    "dev.wirefold.digest..",
    "dev.wirefold.chain..",
    "dev.wirefold.engine..",
    "dev.wirefold.evaluate..",
    "dev.wirefold.training..",
    "dev.wirefold.baseline..",
    "dev.wirefold.service.."
  };

  @ArchTest
  static final ArchRule CORE_KNOWS_ONLY_THE_JDK_AND_ITSELF =
      ArchRuleDefinition.classes()
          .that()
          .resideInAnyPackage(CORE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              concat(CORE, "java..", "jdk.incubator.vector..", "org.jspecify.annotations.."));

  @ArchTest
  static final ArchRule HTTP_KNOWS_THE_CORE_AND_ITS_LIBRARIES =
      ArchRuleDefinition.classes()
          .that()
          .resideInAPackage("dev.wirefold.http..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              concat(
                  CORE,
                  "dev.wirefold.http..",
                  "java..",
                  "org.jspecify.annotations..",
                  "io.micronaut..",
                  "io.netty..",
                  "io.micrometer..",
                  "io.swagger.v3.oas.annotations..",
                  "com.fasterxml.jackson.core..",
                  "com.github.luben.zstd..",
                  "jakarta.annotation..",
                  "jakarta.inject..",
                  "org.yaml.snakeyaml.."));

  @ArchTest
  static final ArchRule KAFKA_KNOWS_THE_CORE_AND_KAFKAS_CLIENTS =
      ArchRuleDefinition.classes()
          .that()
          .resideInAPackage("dev.wirefold.kafka..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              concat(
                  CORE,
                  "dev.wirefold.kafka..",
                  "java..",
                  "org.jspecify.annotations..",
                  "org.apache.kafka.clients..",
                  "org.apache.kafka.common.."));

  @ArchTest
  static final ArchRule OPENNLP_KNOWS_THE_PORT_AND_ITS_LIBRARY =
      ArchRuleDefinition.classes()
          .that()
          .resideInAPackage("dev.wirefold.opennlp..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "dev.wirefold.language..",
              "dev.wirefold.opennlp..",
              "java..",
              "org.jspecify.annotations..",
              "opennlp.tools..");

  @ArchTest
  static final ArchRule PACKAGES_HAVE_NO_CYCLES =
      SlicesRuleDefinition.slices().matching("dev.wirefold.(*)..").should().beFreeOfCycles();

  @ArchTest
  static void adaptersKnowTheCoreAndNeverEachOther(JavaClasses classes) {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("article")
        .definedBy("dev.wirefold.article..")
        .layer("text")
        .definedBy("dev.wirefold.text..")
        .layer("digest")
        .definedBy("dev.wirefold.digest..")
        .layer("chain")
        .definedBy("dev.wirefold.chain..")
        .layer("engine")
        .definedBy("dev.wirefold.engine..")
        .layer("format")
        .definedBy("dev.wirefold.format..")
        .layer("journal")
        .definedBy("dev.wirefold.journal..")
        .layer("scratch")
        .definedBy("dev.wirefold.scratch..")
        .layer("lucene")
        .definedBy("dev.wirefold.lucene..")
        .layer("onnx")
        .definedBy("dev.wirefold.onnx..")
        .layer("language")
        .definedBy("dev.wirefold.language..")
        .layer("opennlp")
        .definedBy("dev.wirefold.opennlp..")
        .layer("http")
        .definedBy("dev.wirefold.http..")
        .layer("smile")
        .definedBy("dev.wirefold.smile..")
        .layer("baseline")
        .definedBy("dev.wirefold.baseline..")
        .layer("kafka")
        .definedBy("dev.wirefold.kafka..")
        .layer("cli")
        .definedBy("dev.wirefold.cli..")
        .layer("app")
        .definedBy("dev.wirefold.app..")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cli")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("format")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("journal")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("scratch")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("lucene")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("onnx")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("opennlp")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("language")
        .mayNotAccessAnyLayer()
        .whereLayer("http")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("smile")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("kafka")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("baseline")
        .mayOnlyBeAccessedByLayers("smile", "app")
        .whereLayer("baseline")
        .mayOnlyAccessLayers("text")
        .whereLayer("journal")
        .mayOnlyAccessLayers("engine")
        .whereLayer("scratch")
        .mayOnlyAccessLayers("engine")
        .whereLayer("article")
        .mayNotAccessAnyLayer()
        .whereLayer("text")
        .mayOnlyAccessLayers("article")
        .whereLayer("digest")
        .mayOnlyAccessLayers("article", "text")
        .whereLayer("chain")
        .mayOnlyAccessLayers("article", "text")
        .check(classes);
  }

  private static String[] concat(String[] head, String... tail) {
    String[] all = java.util.Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }
}
