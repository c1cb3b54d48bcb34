package dev.vote.web.voter;

import dev.vote.domain.certification.CertifiedContests;
import dev.vote.domain.contest.Contest;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.Contests;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.Reference;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.web.view.PaymentLookup;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What the requested page is about. It is found before the page is rendered, so that a page about nothing is a 404 and
 * the page itself needn't ask.
 */
@Named
@RequestScoped
public class Subject {

    @Inject
    Contests contests;

    @Inject
    CertifiedContests certified;

    @Inject
    PaymentLookup payments;

    @Inject
    CurrentStaff staff;

    private Optional<Contest> contest = Optional.empty();
    private Optional<Contestant> contestant = Optional.empty();
    private Optional<Payment> payment = Optional.empty();
    private boolean preview;

    /** @return whether there is what the route names */
    boolean find(Route route) {
        return switch (route.page()) {
            case CONTESTS, TERMS, VERIFICATION -> true;
            case CONTEST -> findContest(route.name(0));
            case RESULTS -> findPublished(route.name(0)) || findContest(route.name(0));
            case CONTESTANT -> findContest(route.name(0)) && findContestant(route.name(1));
            case PAYMENT -> findPayment(route.name(0));
            case PROOF ->
                findPayment(route.name(0)) && getPayment().getCreditedAt().isPresent();
        };
    }

    private boolean findPublished(String slug) {
        contest = certified.findPublished(slug);
        return contest.isPresent();
    }

    private boolean findContest(String slug) {
        contest = contests.findPublic(slug);
        if (contest.isEmpty()) {
            contest = contests.findAny(slug).filter(this::isForStaff);
            preview = contest.isPresent();
        }
        return contest.isPresent();
    }

    /** Whoever prepares a contest sees it as voters will. */
    private boolean isForStaff(Contest draft) {
        return staff.may(Permission.CONTEST_VIEW, draft.getId());
    }

    /** Whether the page shows what voters don't see. */
    public boolean isPreview() {
        return preview;
    }

    private boolean findContestant(String code) {
        contestant = contests.findContestant(getContest(), code);
        return contestant.isPresent();
    }

    /** A payment outlives its contest's being public. */
    private boolean findPayment(String reference) {
        payment = payments.findFresh(new Reference(reference));
        contest = payment.flatMap(found -> contests.findById(found.getContestId()));
        contestant = payment.flatMap(found -> contests.findContestantById(found.getContestantId()));
        return payment.isPresent();
    }

    /** @throws NoSuchElementException on a page that isn't about a contest */
    public Contest getContest() {
        return contest.orElseThrow();
    }

    /** @throws NoSuchElementException on a page that isn't about a contestant */
    public Contestant getContestant() {
        return contestant.orElseThrow();
    }

    /** @throws NoSuchElementException on a page that isn't about a payment */
    public Payment getPayment() {
        return payment.orElseThrow();
    }
}
