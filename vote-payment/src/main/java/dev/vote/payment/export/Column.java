package dev.vote.payment.export;

/**
 * One column of an export.
 *
 * @param name of its title in the texts, {@code column.<name>}
 * @param sql the expression that it is read by
 */
record Column(String name, CellType type, String sql) {}
