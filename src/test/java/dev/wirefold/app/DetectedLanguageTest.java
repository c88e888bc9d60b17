package dev.wirefold.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.cli.ExitCode;
import dev.wirefold.cli.FolderOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a service makes of articles that come without a language. */
class DetectedLanguageTest {

  private static final String GERMAN =
      """
      {"title": "Fähren nach Lund fahren wieder",
       "text": "Die Fähren nach Lund fuhren am Mittwoch wieder, nachdem ein Sturm den Hafen drei Tage lang geschlossen hatte. Verletzt wurde nach Angaben der Hafenbehörde niemand."}
      """;
  private static final String FRENCH =
      """
      {"title": "Lund: les ferries repartent",
       "text": "Les ferries pour Lund ont repris leurs liaisons mercredi, après une tempête qui avait fermé le port de Lund pendant trois jours. Personne n'a été blessé, selon les autorités du port."}
      """;

  @TempDir Path temp;
  private RunningService service;

  @BeforeEach
  void start() throws IOException {
    service = RunningService.start(temp.resolve("data"));
  }

  @AfterEach
  void stop() throws IOException {
    service.close();
  }

  @Test
  void article_isShownAsSent_withTheDetectedLanguageBeside() throws Exception {
    service.putJson("/v1/articles/Post/de", GERMAN);

    Map<String, Object> shown = RunningService.json(service.get("/v1/articles/Post/de").body());

    assertThat(shown).containsEntry("detectedLang", "de");
    assertThat(String.valueOf(shown.get("article"))).contains("text=").doesNotContain("lang=");
  }

  @Test
  void article_thatSaysItsLanguage_isNotDoubted() throws Exception {
    service.putJson("/v1/articles/Post/sv", GERMAN.replaceFirst("\\{", "{\"lang\": \"sv\","));

    assertThat(service.get("/v1/articles/Post/sv").body())
        .contains("\"lang\":\"sv\"")
        .doesNotContain("detectedLang");
  }

  @Test
  void article_thatIsWithheld_hasNoDetectedLanguage() throws Exception {
    service.putJson(
        "/v1/articles/Post/w", GERMAN.replaceFirst("\\{", "{\"status\": \"withheld\","));

    assertThat(service.get("/v1/articles/Post/w").body())
        .contains("\"barred\"")
        .doesNotContain("detectedLang");
  }

  @Test
  void article_again_changesNothing_evenAfterARestart() throws Exception {
    service.putJson("/v1/articles/Post/de", GERMAN);
    service.restart();

    assertThat(service.putJson("/v1/articles/Post/de", GERMAN).body())
        .contains("\"status\":\"unchanged\"");
  }

  @Test
  void searchAndStories_goByTheDetectedLanguage() throws Exception {
    service.putJson("/v1/articles/Post/fr", FRENCH);
    service.putJson("/v1/articles/Post/de?wait=searchable", GERMAN);

    assertThat(service.get("/v1/search?q=F%C3%A4hre&lang=de").body())
        .contains("\"id\":\"de\"", "\"total\":1");
    assertThat(service.get("/v1/stories?lang=fr").body()).contains("\"languages\":[\"fr\"]");
    assertThat(service.get("/v1/stories").body()).contains("\"total\":2");
  }

  @Test
  void replay_givesTheSameLanguages() throws Exception {
    service.putJson("/v1/articles/Post/de?wait=searchable", GERMAN);
    service.close();
    Path again = temp.resolve("again");
    PrintStream said = new PrintStream(new ByteArrayOutputStream());

    assertThat(new ReplayRun().run(FolderOptions.of(temp.resolve("data"), again), said, said))
        .isEqualTo(ExitCode.OK);

    service = RunningService.start(again);
    assertThat(service.get("/v1/articles/Post/de").body()).contains("\"detectedLang\":\"de\"");
    assertThat(service.get("/v1/stories").body()).contains("\"languages\":[\"de\"]");
  }
}
