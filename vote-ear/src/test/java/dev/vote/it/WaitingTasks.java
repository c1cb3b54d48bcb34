package dev.vote.it;

import java.util.List;
import java.util.regex.Pattern;

/** The review queue as its page shows it. */
final class WaitingTasks {

    private static final Pattern LINE = Pattern.compile(
            "<span class=\"badge [a-z]+\">([^<]+)</span>\\s*<span class=\"code reference\">([^<]+)</span>");

    private WaitingTasks() {}

    static String path(Contest contest) {
        return "/admin/review?contest=" + contest.id();
    }

    /** What stands in it for a contest: kinds with references, from the top. */
    static List<String> of(Contest contest, StaffClient who) {
        return LINE.matcher(who.get(path(contest)).body())
                .results()
                .map(line -> line.group(1) + ' ' + line.group(2))
                .toList();
    }
}
