package dev.vote.domain.roster;

import java.io.Serializable;

/**
 * What is wrong on a line of a sheet.
 *
 * @param column where
 * @param detail what helps to find it: the number of the other line, or how many characters there are; else empty
 */
public record LineFault(RosterFault fault, Column column, String detail) implements Serializable {}
