package dev.wirefold.format.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.wirefold.article.Article;
import dev.wirefold.article.ArticleId;
import dev.wirefold.article.ArticleKind;
import dev.wirefold.article.WireFields;
import dev.wirefold.article.WireStatus;
import dev.wirefold.service.Document;
import dev.wirefold.service.DocumentFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewsMlTest {

  @Test
  void item_everyFieldIsMapped() throws IOException {
    assertThat(Wire.article("newsml-g2-item.xml"))
        .isEqualTo(
            new Article(
                new ArticleId("Meridian Press Agency", "urn:newsml:mpa.example:20260310:tram"),
                "Tram depot opens to the public",
                "The old tram depot opens on Monday.\n\nTrams stopped in 1961.",
                null,
                Instant.parse("2026-03-10T08:30:00Z"),
                "en",
                new WireFields(
                    4,
                    WireStatus.WITHHELD,
                    ArticleKind.ROUNDUP,
                    Instant.parse("2026-03-10T12:00:00Z"),
                    "Meridian/Harbour Wire",
                    "By Ada Quist",
                    "TRAM-DEPOT",
                    "urn:newsml:mpa.example:20260309:tram",
                    "urn:newsml:other.example:5")));
  }

  @Test
  void message_eachItemByItself_packagesAndPicturesLeftOut() throws IOException {
    List<Wire.Read> all = Wire.read(Wire.resource("newsml-g2-message.xml"));
    assertThat(all)
        .map(Wire.Read::toString)
        .satisfiesExactly(
            one -> assertThat(one).isEqualTo("1 good"),
            two -> assertThat(two).isEqualTo("2 left out: packageItem"),
            three -> assertThat(three).startsWith("3 bad: published \"at noon\" is not a time"),
            four -> assertThat(four).isEqualTo("4 left out: picture"),
            five -> assertThat(five).isEqualTo("5 good"));
    Article first = (Article) all.getFirst().detail();
    assertThat(first.text()).isEqualTo("The council votes tonight.");
    assertThat(first.title()).isEqualTo("Council votes on harbour");
    assertThat(first.source()).isEqualTo("mpa");
    Article last = (Article) all.getLast().detail();
    assertThat(last.text()).isEqualTo("The harbour master resigned.\n\nShe gave no reason.");
    assertThat(last.wire().status()).as("an embargo without an end").isEqualTo(WireStatus.WITHHELD);
  }

  @Test
  void statusOfAnUnknownCode_isPassedOver_withItsValue() throws IOException {
    String item =
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="a">
        <itemMeta><pubStatus qcode="stat:gone"/></itemMeta>
        <contentMeta><headline>A</headline></contentMeta></newsItem>
        """;
    assertThat(Wire.text(item).toString()).contains("status \"gone\" must be usable");
  }

  @Test
  void entities_areRefused_andNothingIsFetched() throws IOException {
    for (String type :
        List.of(
            "<!DOCTYPE newsItem [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
            "<!DOCTYPE newsItem [<!ENTITY a \"ha\"><!ENTITY x \"&a;&a;&a;&a;\">]>",
            "<!DOCTYPE newsItem [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x\"> %p;]>")) {
      String item =
          type
              + "<newsItem guid='a'><contentMeta><headline>&x;</headline></contentMeta></newsItem>";
      assertThat(Wire.text(item).toString())
          .contains("1 broken: declares entities or elements of its own");
    }
  }

  @Test
  void entityThatNobodyDeclares_isNamed() throws IOException {
    assertThat(Wire.text("<newsItem guid='a'>\n<title>a&nbsp;b</title></newsItem>").toString())
        .contains("names an entity at line 2");
  }

  @Test
  void nestedTooDeep_isRefused() throws IOException {
    assertThat(Wire.text("<newsItem>" + "<b>".repeat(300_000)).toString())
        .contains("nests elements more than 90 levels deep");
  }

  @Test
  void itemTooLarge_isRefused_withTheLimit() throws IOException {
    for (String large :
        List.of(
            "<newsItem guid='a'><x>" + "y".repeat(Wire.MOST_BYTES * 2),
            "<newsItem guid='" + "y".repeat(Wire.MOST_BYTES * 2),
            "<newsItem><!--" + "y".repeat(Wire.MOST_BYTES * 2))) {
      assertThat(
              Wire.read(DocumentFormat.NEWSML_G2, new Document(Wire.in(large.getBytes(UTF_8))))
                  .toString())
          .contains("has more than 1048576 bytes");
    }
  }

  @Test
  void otherXml_isNamed() throws IOException {
    assertThat(Wire.text("<?xml version='1.0'?><order/>").toString())
        .contains("begins with <order>, which is not NewsML-G2; Wirefold reads newsMessage");
  }

  @Test
  void cutOff_saysWhere_afterTheItemsBefore() throws IOException {
    byte[] whole = Wire.resource("newsml-g2-message.xml");
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 200);
    List<Wire.Read> all = Wire.read(cut);
    assertThat(all).hasSize(5);
    assertThat(all.getLast().toString()).startsWith("5 broken: is not XML at line");
  }

  @Test
  void wrongEncoding_isNamed() throws IOException {
    byte[] bytes =
        "<?xml version='1.0' encoding='UTF-8'?><newsItem><title>caf\u00e9!</title></newsItem>"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(Wire.read(bytes).toString()).contains("is not in the encoding that it declares");
  }

  @Test
  void utf16_isReadByItsMark() throws IOException {
    String item =
        "\uFEFF<?xml version='1.0' encoding='UTF-16'?><newsItem guid='a'><contentMeta>"
            + "<headline>Š</headline></contentMeta></newsItem>";
    assertThat(Wire.article(item.getBytes(java.nio.charset.StandardCharsets.UTF_16LE)).title())
        .isEqualTo("Š");
  }

  @Test
  void messageOfManyItems_isReadOneAtATime() throws IOException {
    String item =
        "<newsItem guid='%d'><contentMeta><headline>Item</headline><description>"
            + "x".repeat(2_000)
            + "</description></contentMeta></newsItem>";
    InputStream items =
        new SequenceInputStream(
            Collections.enumeration(
                IntStream.range(0, 10_000)
                    .<InputStream>mapToObj(
                        i -> new ByteArrayInputStream(item.formatted(i).getBytes(UTF_8)))
                    .toList()));
    InputStream message =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    Wire.in("<newsMessage><itemSet>".getBytes(UTF_8)),
                    items,
                    Wire.in("</itemSet></newsMessage>".getBytes(UTF_8)))));
    List<Wire.Read> all = Wire.read(DocumentFormat.NEWSML_G2, new Document(message), 100_000);
    assertThat(all).hasSize(10_000).allMatch(each -> each.outcome().equals("good"));
  }
}
