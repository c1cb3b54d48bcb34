package dev.vote.web.admin.contest;

import dev.vote.domain.administration.OpeningCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The way of a contest, with the place where it is, and where what it lacks is mended. */
@Named
@RequestScoped
public class ContestStages {

    @Inject
    ContestPart part;

    @Inject
    ContestWords words;

    /** @return {@code past}, {@code here} or {@code to-come} */
    public String mark(String name) {
        int here = rank(words.stage(part.getContest()));
        int rank = rank(Stage.valueOf(name));
        return rank < here ? "past" : rank == here ? "here" : "to-come";
    }

    private static int rank(Stage stage) {
        return switch (stage) {
            case DRAFT -> 0;
            case SCHEDULED -> 1;
            case OPEN, PAUSED -> 2;
            case OVER, CLOSED -> 3;
            case ARCHIVED -> 4;
        };
    }

    /** Below the contest's own page. */
    public String remedy(OpeningCheck check) {
        return switch (check) {
            case CONTESTANTS, PHOTOS -> "/contestants";
            case WINDOW, DESCRIPTION, RULES -> "/edit";
            case PACKAGES -> "/packages";
        };
    }
}
