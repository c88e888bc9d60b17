package dev.wirefold.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.ArticleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleKeyTest {

  @ParameterizedTest
  @CsvSource({"elm,a-1,elm/a-1", "a/b,c/d,a%2Fb/c/d", "50%,x,50%25/x", "'',x,/x", "Å,é,Å/é"})
  void key_isGolden_andComesBack(String source, String id, String key) {
    ArticleId article = new ArticleId(source, id);
    assertThat(new String(ArticleKey.of(article), UTF_8)).isEqualTo(key);
    assertThat(ArticleKey.read(key.getBytes(UTF_8))).isEqualTo(article);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "elm/", "/"})
  void noKey_isNoArticle(String key) {
    assertThat(ArticleKey.read(key.getBytes(UTF_8))).isNull();
  }

  @Test
  void bytesThatAreNoText_areNoKey() {
    assertThat(ArticleKey.read(new byte[] {'a', '/', (byte) 0xff})).isNull();
    assertThat(ArticleKey.read(null)).isNull();
  }
}
