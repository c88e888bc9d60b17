/**
 * What a service does for its callers: the ports that adapters speak to, and the calls that need no
 * store.
 *
 * <p>May import the other core packages. Not for transports, and not for what is persisted.
 */
@NullMarked
package dev.wirefold.service;

import org.jspecify.annotations.NullMarked;
