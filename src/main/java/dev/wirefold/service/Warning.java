package dev.wirefold.service;

import org.jspecify.annotations.Nullable;

/**
 * A value that came in and could not be understood, and was not needed.
 *
 * @param field the field under Wirefold's name
 * @param value what stands there, shortened; empty if there is nothing to show
 * @param takenAs the value that was taken instead; null if the field counts as missing
 * @param fix what is wrong with it, and what would be right
 */
public record Warning(String field, String value, @Nullable String takenAs, String fix) {}
