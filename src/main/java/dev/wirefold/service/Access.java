package dev.wirefold.service;

/** Who may call: the port behind which the tokens are checked. Any thread may ask. */
public interface Access {

  /** Tells whether callers must prove themselves with a token. */
  boolean isRequired();

  /** Tells whether a token is one of those that may call; it takes as long for each token. */
  boolean isKnown(String token);

  /** The cookie in which a browser keeps the token. */
  String COOKIE = "wirefold-token";
}
