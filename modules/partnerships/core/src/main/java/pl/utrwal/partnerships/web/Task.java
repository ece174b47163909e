package pl.utrwal.partnerships.web;

import pl.utrwal.partnerships.read.register.Entry;

/**
 * What a plan gives a partner to do.
 *
 * @param answer what the partner said to it; null if nothing is recorded
 */
public record Task(Mention mention, Entry.Answer answer) {
}
