/**
 * The command line: options in, exit codes out; prints data to stdout and speaks to people on
 * stderr.
 *
 * <p>May import the core and, through {@code app}, what is wired. Open {@code WirefoldCommand}
 * first.
 */
@NullMarked
package dev.wirefold.cli;

import org.jspecify.annotations.NullMarked;
