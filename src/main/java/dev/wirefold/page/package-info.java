/**
 * The page: stories, groups and decisions as people browse them, rendered on the server.
 *
 * <p>May import the core, Micronaut and the runtime of its templates, which stand in {@code
 * src/main/jte} and become classes of this package. It asks what the calls of {@code http} ask, in
 * the same process. Open {@code FrontController} first. Not for decisions: those are the engine's.
 */
@NullMarked
package dev.wirefold.page;

import org.jspecify.annotations.NullMarked;
