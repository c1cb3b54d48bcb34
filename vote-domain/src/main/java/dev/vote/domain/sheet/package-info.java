/** Reads tables that people keep in spreadsheets: CSV as any program writes it, and XLSX. */
package dev.vote.domain.sheet;
