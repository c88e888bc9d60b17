package dev.wirefold.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wirefold.duplicate.PairSignal;
import dev.wirefold.duplicate.VerifierModel;
import dev.wirefold.duplicate.VerifierModel.Weight;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifierModelFileTest {

  private static final String MODEL =
      """
      {"format":"wirefold-duplicates-model","version":1,"id":"mine","weights":{"cosine":1.5},
       "intercept":-2.0,"refuseBelow":null,"joinFrom":2.5,"trainedOn":{"a":[1]}}
      """;

  @Test
  void bundled_weights_sayWhatTheirNamesPromise() {
    VerifierModel model = VerifierModelFile.bundled();
    assertThat(model.weights()).isNotEmpty();
    assertThat(model.weights())
        .allMatch(each -> each.signal().allows(each.weight()), "weights of the expected sign");
    assertThat(model.id()).as("the hash of its numbers").isEqualTo(named(model).id());
  }

  private static VerifierModel named(VerifierModel model) {
    String name = model.id().substring(0, model.id().lastIndexOf('-'));
    return new VerifierModel(
            name, model.weights(), model.intercept(), model.refuseBelow(), model.joinFrom())
        .withHash();
  }

  @Test
  void read_whatPeopleWrote_isTheModel() throws IOException {
    assertThat(read(MODEL))
        .isEqualTo(
            new VerifierModel("mine", List.of(new Weight(PairSignal.COSINE, 1.5)), -2, null, 2.5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      value = {
        "wirefold-duplicates-model|another|m is no duplicates model: \"format\" must be",
        "\"version\":1|\"version\":2|m has a version other than 1; train the model anew",
        "\"id\":\"mine\",||m lacks \"id\"",
        "\"intercept\":-2.0,||m lacks \"intercept\"",
        "-2.0|\"two\"|m must have a number as \"intercept\"",
        "\"cosine\":1.5|\"cosine\":\"x\"|m must have a number as weight of \"cosine\"",
        "\"cosine\":1.5|\"sine\":1|m weighs \"sine\", which isn't measured; train the model anew",
        "\"cosine\":1.5|\"cosine\":1,\"cosine\":2|m is not JSON",
        "\"refuseBelow\":null|\"refuseBelow\":9|m: refuseBelow must be at most joinFrom, was 9.0",
      })
  void read_damaged_saysWhat(String part, String instead, String message) {
    String damaged = MODEL.replace(part, instead == null ? "" : instead);
    assertThatThrownBy(() -> read(damaged))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void read_noFile_saysSo() {
    assertThatThrownBy(() -> VerifierModelFile.read(Path.of("nowhere.json")))
        .hasMessage("there is no file nowhere.json");
    assertThatThrownBy(() -> read("[]")).hasMessage("m is no JSON object");
    assertThatThrownBy(() -> read("{\"weights\":[]}"))
        .hasMessage("m must have an object as \"weights\"");
  }

  private static VerifierModel read(String json) throws IOException {
    return VerifierModelFile.read(
        "m", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }
}
