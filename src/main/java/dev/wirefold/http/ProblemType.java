package dev.wirefold.http;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of problem that the service answers with (RFC 9457). The one source of their codes,
 * statuses and words: the pages under {@code /problems} and the reference are made from it.
 */
enum ProblemType {
  /** The bytes are no HTTP that makes sense. */
  BAD_REQUEST(
      400,
      "The request can't be understood",
      "The bytes are not a correct HTTP request, or the body broke off. Look at what the client"
          + " or a proxy sends."),
  /** A query or path parameter. */
  BAD_PARAMETER(
      400,
      "A parameter is wrong",
      "errors names the parameter, its value and what would be right."),
  /** The body as a whole. */
  BAD_JSON(
      400,
      "The body is not the JSON that is expected",
      "Send UTF-8 JSON of the form that the call's description shows. detail says where reading"
          + " stopped."),
  /** A body of another format than JSON, from some place on. */
  BAD_DOCUMENT(
      400,
      "The document can't be read",
      "detail says where reading stopped and why. What stands before that was taken in."),
  /** No token, or one that isn't known. */
  UNAUTHORIZED(
      401,
      "A token is needed",
      "Send the header Authorization: Bearer TOKEN, with a token from the service's token file."),
  /** Nothing stands there. */
  NOT_FOUND(404, "Nothing is here", "Check the path. The calls that exist are listed at /docs."),
  /** The path is right, and names something that is not there. */
  UNKNOWN_ID(
      404,
      "Nothing has this id",
      "Check the id, and the source if it is an article's. What is past its retention is gone,"
          + " too."),
  /** The path is right, the method isn't. */
  METHOD_NOT_ALLOWED(
      405, "The method is not allowed here", "Use a method that the header Allow names."),
  /** The caller takes no form that there is. */
  NOT_ACCEPTABLE(
      406,
      "No accepted form is available",
      "Put a form that this call gives into the header Accept, or leave the header out."),
  /** The caller sends more slowly than anybody should. */
  REQUEST_TIMEOUT(
      408,
      "The request came in too slowly",
      "Send it again, without long pauses. The times are set by wirefold.http.head-timeout and"
          + " wirefold.http.body-timeout."),
  /** An editor's decision that doesn't fit what is there. */
  REFUSED_DECISION(
      409,
      "The decision can't be carried out",
      "detail and errors say what is not so (any more), or that it is done already. Look at the"
          + " groups and stories as they stand, and decide again."),
  /** An article that was taken down. */
  TAKEN_DOWN(
      410,
      "The article was taken down",
      "Its text is gone for good; receipt says when, by whom and why."),
  /** Events that retention has removed, or that a restore has undone. */
  EVENTS_GONE(
      410,
      "The events are kept no longer",
      "Read groups and stories as they stand, and follow the events from now on: leave out after"
          + " and Last-Event-ID."),
  /** A list whose state is kept no longer. */
  CURSOR_EXPIRED(
      410,
      "The cursor is too old",
      "Start again without cursor. A list stays open for five minutes after its last page, fewer"
          + " if very many are open."),
  /** The body, or what it unpacks to. */
  BODY_TOO_LARGE(
      413,
      "The body is too large",
      "Send less at a time. detail names the limit and the setting that moves it."),
  /** The first line of the request. */
  URI_TOO_LONG(414, "The address is too long", "Shorten the path and the query."),
  /** The body's form. */
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "The body's form is not supported",
      "Name the body's form in the header Content-Type; detail names those that the call takes."),
  /** The body's compression. */
  UNSUPPORTED_ENCODING(
      415,
      "The body's compression is not supported, or not named",
      "Compress the body with gzip or zstd, and name which in the header Content-Encoding; or don't"
          + " compress it."),
  /** The name by which the caller reached the service. */
  MISDIRECTED_REQUEST(
      421,
      "The service is not known by this name",
      "Without tokens the service answers to localhost, 127.0.0.1 and [::1] only. Call it by one"
          + " of these names, or configure tokens."),
  /** JSON that is right and gives no article. */
  BAD_ARTICLE(
      422,
      "An article can't be taken",
      "errors names each field by its JSON pointer, its value and what would be right."),
  /** JSON that is right and gives no policy. */
  BAD_POLICY(
      422,
      "The policy can't be tried",
      "errors names each figure by its JSON pointer, its value and what would be right."),
  /** An editor's decision that makes no sense. */
  BAD_DECISION(
      422,
      "The decision can't be understood",
      "errors names each member by its JSON pointer, its value and what would be right."),
  /** A key for idempotence that came with another request before. */
  IDEMPOTENCY_KEY_REUSED(
      422,
      "The idempotency key was used for another request",
      "Give each request a key of its own, and send a key again with the same request only."),
  /** More than the service takes at a time. */
  TOO_BUSY(
      429,
      "The service has enough to do",
      "Send the request again after the seconds that the header Retry-After names."),
  /** The head of the request. */
  HEADERS_TOO_LARGE(
      431, "The headers are too large", "Send fewer or shorter headers, such as cookies."),
  /** A fault of Wirefold's. */
  INTERNAL(
      500,
      "Wirefold failed",
      "This is a fault in Wirefold; its log says more. The same request may work later."),
  /** Starting, stopping, or something is missing. */
  NOT_READY(
      503,
      "The service is not ready",
      "Wait and send the request again. /ready says what is missing."),
  /** The disk failed. */
  STORAGE_FAILED(
      503,
      "The storage failed",
      "Whether it was kept is not known: send it again after the seconds that the header"
          + " Retry-After names. A repetition changes nothing."),
  /** It is in the log, and the answer is not there in time. */
  NOT_DECIDED_YET(
      504,
      "It is not decided yet",
      "It may have been kept: send it again. A repetition changes nothing."),
  /** It is decided, and readers don't see it in time. */
  NOT_SEARCHABLE_YET(
      504,
      "It is stored, and not searchable yet",
      "Nothing is lost. Look again after the seconds that the header Retry-After names, or send it"
          + " again: a repetition changes nothing."),
  /** The disk is full. */
  STORAGE_FULL(
      507,
      "The storage is full",
      "Nothing was kept, unless the detail says so. Free space on the disk of the data folder; writing goes on by itself"
          + " then. Reading works meanwhile.");

  private final int status;
  private final String title;
  private final String remedy;

  ProblemType(int status, String title, String remedy) {
    this.status = status;
    this.title = title;
    this.remedy = remedy;
  }

  /** Returns the name that stands at the end of the type's address. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the type's address, relative to the service's. */
  String uri() {
    return "/problems/" + code();
  }

  int status() {
    return status;
  }

  /** Returns the words of HTTP's for the status. */
  String phrase() {
    return HttpResponseStatus.valueOf(status).reasonPhrase();
  }

  String title() {
    return title;
  }

  /** Returns what to do about it. */
  String remedy() {
    return remedy;
  }

  /** Returns the type of that code; null if there is none. */
  static @Nullable ProblemType ofCode(String code) {
    for (ProblemType type : values()) {
      if (type.code().equals(code)) {
        return type;
      }
    }
    return null;
  }

  /** Returns the type that says what a bare status says. */
  static ProblemType ofStatus(int status) {
    for (ProblemType type : values()) {
      if (type.status == status) {
        return type;
      }
    }
    return status >= 500 ? INTERNAL : BAD_REQUEST;
  }
}
