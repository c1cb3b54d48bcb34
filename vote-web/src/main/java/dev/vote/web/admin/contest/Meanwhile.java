package dev.vote.web.admin.contest;

import java.io.Serializable;

/**
 * What somebody else changed of a contest while its form was open.
 *
 * @param field its name in the form
 * @param theirs as the form would show it
 * @param disputed whether something else was typed in the form, which is kept there
 */
public record Meanwhile(String field, String theirs, boolean disputed) implements Serializable {}
