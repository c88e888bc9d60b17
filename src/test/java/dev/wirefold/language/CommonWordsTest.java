package dev.wirefold.language;

class CommonWordsTest extends LanguageModelContract {

  @Override
  protected LanguageModel model() {
    return new CommonWords();
  }
}
