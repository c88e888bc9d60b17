package dev.wirefold.lucene;

/**
 * The names of the fields of an index of schema {@link CommitData#SCHEMA}. A document is an
 * article, a group, a story, an event or a blob, as {@link #TYPE} says; numbers that change often
 * stand in small documents, since a document changes only as a whole.
 */
final class Fields {

  /** What the document is: one of the five names below. */
  static final String TYPE = "type";

  static final String ARTICLE = "article";
  static final String GROUP = "group";
  static final String STORY = "story";
  static final String EVENT = "event";
  static final String BLOB = "blob";

  /** Column of sealed bytes: an article's notes, a group, a story. */
  static final String RECORD = "record";

  /** Stored sealed bytes: an article's text and decision, an event, a blob. */
  static final String CONTENT = "content";

  /** Terms of an article: its group, its key, its external id, its source, its language. */
  static final String ARTICLE_GROUP = "article.group";

  static final String ARTICLE_KEY = "article.key";
  static final String ARTICLE_EXTERNAL_ID = "article.externalId";

  /** Terms of an article: source and slug, source and the id of what it replaces. */
  static final String ARTICLE_SLUG = "article.slug";

  static final String ARTICLE_REPLACES = "article.replaces";
  static final String ARTICLE_SOURCE = "article.source";
  static final String ARTICLE_LANGUAGE = "article.language";

  /** Stored sealed bytes of an article whose language was detected: that language. */
  static final String ARTICLE_DETECTED = "article.detected";

  /** Term of an article that can't be shown. */
  static final String ARTICLE_BARRED = "article.barred";

  /** Columns of an article: number, group, log time in nanoseconds, identity. */
  static final String ARTICLE_NUMBER = "article.number";

  static final String ARTICLE_IN = "article.in";
  static final String ARTICLE_LOGGED = "article.logged";
  static final String ARTICLE_IDENTITY = "article.identity";

  /** Columns of an article with a vector: the vector, and the signs of its components. */
  static final String ARTICLE_VECTOR = "article.vector";

  static final String ARTICLE_SIGNS = "article.signs";

  /** Words of headline and body, and of the headline alone. */
  static final String TEXT = "text";

  static final String TITLE = "title";

  /** Terms of a group: its public id, its story. */
  static final String GROUP_ID = "group.id";

  static final String GROUP_STORY = "group.story";

  /** Columns of a group: number, story, number of its newest member. */
  static final String GROUP_NUMBER = "group.number";

  static final String GROUP_IN = "group.in";
  static final String GROUP_NEWEST = "group.newest";

  /** Terms of a story: its public id, its languages, whether it is listed or active. */
  static final String STORY_ID = "story.id";

  static final String STORY_LANGUAGE = "story.language";
  static final String STORY_STATE = "story.state";
  static final String LISTED = "listed";
  static final String ACTIVE = "active";

  /** Columns of a story. */
  static final String STORY_NUMBER = "story.number";

  static final String STORY_CHANGED = "story.changed";
  static final String STORY_ARTICLES = "story.articles";
  static final String STORY_GROUPS = "story.groups";
  static final String STORY_NEWSROOMS = "story.newsrooms";
  static final String STORY_SPEED = "story.speed";

  /** Column of an event: its sequence number. */
  static final String EVENT_SEQ = "event.seq";

  /** Terms of an event: the groups and stories that it is about. */
  static final String EVENT_ABOUT = "event.about";

  private Fields() {}
}
