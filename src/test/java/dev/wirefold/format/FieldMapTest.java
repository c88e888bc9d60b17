package dev.wirefold.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FieldMapTest {

  @ParameterizedTest
  @EnumSource(InputField.class)
  void plainMap_readsEachFieldUnderItsOwnName(InputField field) {
    assertThat(FieldMap.PLAIN.field(field.jsonName())).isEqualTo(field);
  }

  @Test
  void renaming_replacesTheOwnName() {
    FieldMap map = FieldMap.of(List.of("title=headline,text=body", "id=key"));
    assertThat(map.field("headline")).isEqualTo(InputField.TITLE);
    assertThat(map.field("body")).isEqualTo(InputField.TEXT);
    assertThat(map.field("key")).isEqualTo(InputField.ID);
    assertThat(map.field("title")).isNull();
    assertThat(map.field("url")).isEqualTo(InputField.URL);
  }

  @Test
  void renaming_toTheNameOfAnotherField_takesItOver() {
    FieldMap map = FieldMap.of(List.of("source=id"));
    assertThat(map.field("id")).isEqualTo(InputField.SOURCE);
  }

  @Test
  void renaming_ofAnUnknownField_namesTheNearest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldMap.of(List.of("titel=headline")))
        .withMessage("\"titel\" is no field of Wirefold; did you mean \"title\"?");
  }

  @Test
  void renaming_ofAnotherForm_showsTheForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldMap.of(List.of("title")))
        .withMessageContaining("title=headline");
  }

  @Test
  void renaming_ofOneFieldTwice_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldMap.of(List.of("title=a,title=b")))
        .withMessageContaining("mapped twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldMap.of(List.of("title=a,text=a")))
        .withMessageContaining("\"a\" is mapped to two fields");
  }
}
