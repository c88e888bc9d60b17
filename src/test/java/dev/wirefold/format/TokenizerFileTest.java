package dev.wirefold.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerFileTest {

  private static final String UNIGRAM =
      """
      {"version":"1.0","truncation":null,"added_tokens":[{"id":0,"content":"<s>"}],
       "normalizer":{"type":"Sequence","normalizers":[{"type":"Precompiled","precompiled_charsmap":"AA"}]},
       "pre_tokenizer":{"type":"Sequence","pretokenizers":[{"type":"WhitespaceSplit"},{"type":"Metaspace"}]},
       "post_processor":{"type":"TemplateProcessing",
         "single":[{"SpecialToken":{"id":"<s>"}},{"Sequence":{"id":"A"}},{"SpecialToken":{"id":"</s>"}}],
         "special_tokens":{"<s>":{"id":"<s>","ids":[0]},"</s>":{"id":"</s>","ids":[2]}}},
       "model":{"type":"Unigram","unk_id":3,
         "vocab":[["<s>",0.0],["<pad>",0],["</s>",0.0],["<unk>",0.0],["▁ferry",-8.5],["▁s",-6],["ank",-7]]}}
      """;

  private static final String WORD_PIECE =
      """
      {"normalizer":{"type":"BertNormalizer","lowercase":true,"strip_accents":null},
       "model":{"type":"WordPiece","unk_token":"[UNK]","continuing_subword_prefix":"##",
         "vocab":{"[CLS]":1,"[UNK]":0,"##ry":4,"[SEP]":2,"fer":3}}}
      """;

  @TempDir private Path dir;

  @Test
  void read_unigram_cutsAsTheFileSays() throws IOException {
    assertThat(encode(UNIGRAM, "Ferry", "ferry sank")).containsExactly(0, 3, 4, 5, 6, 2);
  }

  @Test
  void read_robertaFrame_isAroundTheText() throws IOException {
    String frame = "{\"type\":\"RobertaProcessing\",\"sep\":[\"</s>\",2],\"cls\":[\"<s>\",0]}";
    int start = UNIGRAM.indexOf("{\"type\":\"TemplateProcessing\"");
    String file =
        UNIGRAM.substring(0, start) + frame + UNIGRAM.substring(UNIGRAM.indexOf(",\n \"model\""));
    assertThat(encode(file, "ferry", "")).containsExactly(0, 4, 2);
  }

  @Test
  void read_wordPiece_cutsAsTheFileSays() throws IOException {
    assertThat(encode(WORD_PIECE, "Ferry", "")).containsExactly(1, 3, 4, 2);
  }

  @Test
  void read_vocabularyOfLines_isWordPiece() throws IOException {
    Path file = Files.writeString(dir.resolve("vocab.txt"), "[UNK]\n[CLS]\n[SEP]\nferry\n");
    assertThat(TokenizerFile.read(file).encode("Ferry", "", 8)).containsExactly(1, 3, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\":\"Unigram\"|\"type\":\"BPE\"|is of type BPE; Unigram and WordPiece can be read",
        "Metaspace|ByteLevel|has the step ByteLevel in its pre_tokenizer",
        "\"unk_id\":3|\"unk_id\":9|unknown must be in [0, 7), was 9",
        "\"vocab\":|\"voc\":|a list is missing",
        "\"model\":|\"modell\":|an object is missing",
        "{\"version\"|{version|is not JSON",
      })
  void read_wrongUnigram_saysWhatIsWrong(String right, String wrong, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> encode(UNIGRAM.replace(right, wrong), "", ""))
        .withMessageContaining("tokenizer.json")
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"lowercase\":true|\"lowercase\":false|keeps capital letters or accents",
        "\"fer\"|\"Fer\"|has the piece \"Fer\" with a capital letter",
        "\"fer\":3|\"fer\":4|the ids of \"vocab\" must be 0, 1, 2 and so on",
        "\"[SEP]\"|\"[END]\"|must have tokens [CLS] and [SEP]",
      })
  void read_wrongWordPiece_saysWhatIsWrong(String right, String wrong, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> encode(WORD_PIECE.replace(right, wrong), "", ""))
        .withMessageContaining(message);
  }

  @Test
  void beside_both_prefersTheJson() throws IOException {
    Path model = dir.resolve("model.onnx");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> TokenizerFile.beside(model))
        .withMessageContaining("there is neither tokenizer.json nor vocab.txt");
    Path lines = Files.writeString(dir.resolve("vocab.txt"), "");
    assertThat(TokenizerFile.beside(model)).isEqualTo(lines);
    Path json = Files.writeString(dir.resolve("tokenizer.json"), "");
    assertThat(TokenizerFile.beside(model)).isEqualTo(json);
  }

  private long[] encode(String file, String title, String text) throws IOException {
    return TokenizerFile.read(Files.writeString(dir.resolve("tokenizer.json"), file))
        .encode(title, text, 16);
  }
}
