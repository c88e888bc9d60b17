package dev.wirefold.engine;

/**
 * A group that another is related to, without being one with it.
 *
 * @param group its id
 * @param relation how the other stands to it, as {@code contains}
 */
public record RelatedGroup(String group, String relation) {}
