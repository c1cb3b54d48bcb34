package dev.vote.web.admin;

import java.util.List;

/**
 * A list of which one page is shown at a time.
 *
 * @param number of the page, from 1
 * @param lines those of this page
 * @param total of all pages
 */
public record Paging<T>(int number, int pages, List<T> lines, int total) {

    /** @param asked the number of the page as it stands in an address; anything else is taken for a page there is */
    public static <T> Paging<T> of(List<T> all, int perPage, String asked) {
        int pages = Math.max(1, (all.size() + perPage - 1) / perPage);
        int number = Math.min(pages, asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1);
        int from = (number - 1) * perPage;
        List<T> lines = all.subList(from, Math.min(all.size(), from + perPage));
        return new Paging<>(number, pages, List.copyOf(lines), all.size());
    }

    public boolean isFirst() {
        return number == 1;
    }

    public boolean isLast() {
        return number == pages;
    }
}
