package dev.wirefold.engine;

import java.time.InstantSource;

class ListLogTest extends ArticleLogContract {

  @Override
  protected ArticleLog open(InstantSource clock) {
    return new ListLog(clock, MAX_PAYLOAD_BYTES);
  }
}
