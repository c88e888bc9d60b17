package dev.wirefold.chain;

/** How far a report has come, in its order. */
enum Stage {
  ALERT,
  URGENT,
  REPORT,
  UPDATE,
  WRAPUP
}
