package dev.wirefold.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.wirefold.canonical.Publisher;
import dev.wirefold.canonical.Publishers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherFileTest {

  private static final String HEADER = "source,name,family,tier,agency,licensed\n";

  @TempDir private Path dir;

  @Test
  void bundled_agenciesByEachOfTheirNames_areKnown() {
    Publishers bundled = PublisherFile.bundled();
    assertThat(bundled.of("Reuters").agency()).isTrue();
    assertThat(bundled.of("www.reuters.com")).isEqualTo(bundled.of("thomson reuters"));
    assertThat(bundled.of("واس").family()).isEqualTo("spa");
    assertThat(bundled.of("bbc").agency()).isFalse();
    assertThat(bundled.of("the marsh lane gazette").tier()).isZero();
    assertThat(bundled.bySource()).hasSizeGreaterThan(100);
  }

  @Test
  void read_rows_arePublishersByEachSource() throws IOException {
    Publishers read =
        read(
            HEADER
                + "elm | elmwire.example,\"Elm Wire, Ltd.\",elm,1,YES,no\noak,The Oak,oak,,no,Yes\n");
    assertThat(read.of("ELMWIRE.example"))
        .isEqualTo(new Publisher("Elm Wire, Ltd.", "elm", 1, true, false));
    assertThat(read.of("oak")).isEqualTo(new Publisher("The Oak", "oak", 0, false, true));
    assertThat(read.bySource()).hasSize(3);
  }

  @Test
  void with_ofTheSameSource_takesTheOthersPlace() throws IOException {
    Publishers own = read(HEADER + "reuters,Reuters at ours,reuters,2,yes,yes\n");
    Publishers both = PublisherFile.bundled().with(own);
    assertThat(both.of("reuters").licensed()).isTrue();
    assertThat(both.of("reuters.com").licensed()).isFalse();
    assertThat(both.bySource()).hasSameSizeAs(PublisherFile.bundled().bySource());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "elm,Elm,elm,4,yes,no; line 2: tier must be 1, 2, 3 or empty, was \"4\"",
        "elm,Elm,elm,1,maybe,no; line 2: agency must be yes or no, was \"maybe\"",
        "elm,Elm,elm,1,yes,; line 2: licensed must be yes or no, was \"\"",
        "elm,Elm,elm,1,yes; line 2: a row must have 6 cells, has 5",
        "elm,Elm, Ltd.,elm,1,yes,no; line 2: a row must have 6 cells, has 7",
        "elm||oak,Elm,elm,1,yes,no; line 2: source must be what articles have for their source",
        ",Elm,elm,1,yes,no; line 2: source must be",
      })
  void read_cellThatIsNoneOfItsKind_isRefusedWithLineAndRemedy(String row, String message) {
    assertRefused(HEADER + row + "\n", message);
  }

  @Test
  void read_sourceTwice_isRefused() {
    assertRefused(
        HEADER + "elm,Elm,elm,1,yes,no\noak|Elm,Oak,oak,1,no,no\n",
        "line 3: source \"Elm\" stands in an earlier line");
  }

  @Test
  void read_otherColumns_isRefusedWithTheRightOnes() {
    assertRefused(
        "source,name\nelm,Elm\n",
        "line 1: the columns must be source,name,family,tier,agency,licensed, were \"source,name\"");
  }

  @Test
  void read_emptyFile_isRefused() {
    assertRefused("", "is empty; its first line must be source,name");
  }

  @Test
  void read_anotherEncoding_isRefusedWithTheRightOne() throws IOException {
    Path file = Files.write(dir.resolve("register.csv"), (HEADER + "čtk").getBytes(UTF_16LE));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> PublisherFile.read(file))
        .withMessageContaining("register.csv");
    Files.write(file, (HEADER + "elm,Élan,elm,1,yes,no").getBytes(ISO_8859_1));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> PublisherFile.read(file))
        .withMessageContaining("register.csv isn't UTF-8");
  }

  @Test
  void read_brokenAtRandom_isReadOrRefusedByName() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    String whole = HEADER + "elm|\"oak\",\"Elm, \"\"W\"\"\",elm,1,yes,no\noak,Oak,,,no,no\n";
    int refused = 0;
    for (int i = 0; i < 2_000; i++) {
      StringBuilder broken = new StringBuilder(whole);
      for (int j = random.nextInt(4); j >= 0; j--) {
        int at = random.nextInt(broken.length());
        broken.setCharAt(at, "\",\n\r|x\0é".charAt(random.nextInt(8)));
      }
      try {
        read(broken.toString());
      } catch (InputException e) {
        assertThat(e).hasMessageContaining("register.csv");
        refused++;
      }
    }
    assertThat(refused).isBetween(1, 1_999);
    assertThatNoException().isThrownBy(() -> read(whole.replace("elm|\"oak\"", "elm")));
  }

  private void assertRefused(String csv, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(csv))
        .withMessageContaining("register.csv")
        .withMessageContaining(message);
  }

  private Publishers read(String csv) throws IOException {
    return PublisherFile.read(Files.write(dir.resolve("register.csv"), csv.getBytes(UTF_8)));
  }
}
