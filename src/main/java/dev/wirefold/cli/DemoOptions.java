package dev.wirefold.cli;

import org.jspecify.annotations.Nullable;

/**
 * What the demo command was asked for.
 *
 * @param serve whether it goes on with the page until it is stopped; null: if somebody looks
 * @param port the port of the page, 0 for any
 */
public record DemoOptions(@Nullable Boolean serve, int port) {}
