package dev.vote.web.admin.dispute;

import dev.vote.domain.audit.AuditEntry;
import dev.vote.domain.dispute.Dispute;
import dev.vote.domain.payment.Payment;
import dev.vote.domain.payment.PaymentStatus;
import dev.vote.payment.dispute.DisputeEvidence;
import dev.vote.payment.dispute.DisputeEvidence.Message;
import dev.vote.payment.inquiry.PaymentDossier;
import dev.vote.payment.inquiry.Step;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the evidence says, in sections of named facts: the same for whoever reads it as a page or as plain text. */
final class EvidenceSheet {

    private static final String PAYMENTS = "admin.payments";
    private static final String VOTERS = "messages";
    private static final String ACTIONS = "admin.accounts";

    /** @param facts in the order in which they are read */
    record Section(String title, List<Fact> facts) {}

    /** @param name of what; or when */
    record Fact(String name, String value) {}

    private final DisputeEvidence evidence;
    private final Wording words;
    private final Dispute dispute;
    private final PaymentDossier about;
    private final Payment payment;

    EvidenceSheet(DisputeEvidence evidence, Wording words) {
        this.evidence = evidence;
        this.words = words;
        this.dispute = evidence.dossier().dispute();
        this.about = evidence.dossier().about();
        this.payment = about.payment();
    }

    String title() {
        return words.text("file.title", dispute.getGatewayId(), payment.getReference());
    }

    /** What all of it comes to, in a sentence or two. */
    String lead() {
        return words.text(
                "file.lead." + course(),
                payment.getVotes(),
                about.contestant().getName(),
                about.contest().getTitle(),
                words.money(payment.getPrice()));
    }

    /** Which sentence is true of the payment as it is now, and not only of how it began. */
    private String course() {
        PaymentStatus status = payment.getStatus();
        return switch (status) {
            case OPEN, FAILED, EXPIRED -> "unpaid";
            case REVIEW, DISMISSED -> about.goingBack() ? "goingBack" : status.name();
            case CREDITED -> status.name();
            case REVERSED -> about.withoutMoney() ? "TAKEN_BACK" : counted(status);
        };
    }

    private String counted(PaymentStatus status) {
        return payment.getCreditedAt().isPresent() ? status + ".counted" : status.name();
    }

    /** @param receiptPage where the voter has the receipt */
    List<Section> sections(URI receiptPage, Instant now) {
        return List.of(
                new Section(words.text("file.dispute"), disputeFacts(now)),
                new Section(words.text("file.payment"), paymentFacts()),
                new Section(words.text("file.receipt"), receipt(receiptPage)),
                new Section(words.text("file.ledger"), ledger()),
                new Section(words.text("file.timeline"), timeline()),
                new Section(words.text("file.messages"), messages()));
    }

    private List<Fact> disputeFacts(Instant now) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("fact.id", dispute.getGatewayId()));
        facts.add(fact("fact.state", words.text("state." + dispute.getState()) + " (" + dispute.getWord() + ")"));
        addWord(facts, "fact.category", dispute.getCategory());
        addWord(facts, "fact.stage", dispute.getStage());
        addWord(facts, "fact.resolution", dispute.getResolution());
        dispute.getAmount().ifPresent(amount -> facts.add(fact("fact.amount", words.money(amount))));
        facts.add(fact("fact.opened", words.moment(dispute.getOpenedAt())));
        dispute.getDueAt().ifPresent(at -> facts.add(fact("fact.due", words.moment(at))));
        dispute.getResolvedAt().ifPresent(at -> facts.add(fact("fact.resolved", words.moment(at))));
        facts.add(fact("file.made", words.moment(now)));
        return facts;
    }

    private void addWord(List<Fact> facts, String key, String word) {
        if (!word.isEmpty()) {
            facts.add(fact(key, word));
        }
    }

    private List<Fact> paymentFacts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(ofPayment("fact.reference", payment.getReference().value()));
        facts.add(ofPayment("fact.gateway", payment.getGateway()));
        facts.add(ofPayment("fact.ordered", words.money(payment.getPrice())));
        about.told()
                .flatMap(told -> told.taken())
                .ifPresent(taken -> facts.add(ofPayment("fact.taken", words.money(taken))));
        facts.add(ofPayment("fact.votes", Long.toString(payment.getVotes())));
        facts.add(ofPayment(
                "fact.contestant",
                about.contestant().getName() + " (" + about.contestant().getCode() + ")"));
        facts.add(ofPayment("fact.contest", about.contest().getTitle()));
        facts.add(ofPayment("fact.voter", about.email()));
        payment.getChannel().ifPresent(channel -> facts.add(ofPayment("fact.channel", channel)));
        facts.add(ofPayment("fact.created", words.moment(payment.getCreatedAt())));
        payment.getPaidAt().ifPresent(at -> facts.add(ofPayment("fact.paid", words.moment(at))));
        payment.getCreditedAt().ifPresent(at -> facts.add(ofPayment("fact.credited", words.moment(at))));
        facts.add(fact("fact.state", words.say(PAYMENTS, "status." + payment.getStatus())));
        return facts;
    }

    /** As the voter's page says it. */
    private List<Fact> receipt(URI page) {
        String shown = payment.getStatus().name().toLowerCase(Locale.ROOT);
        String key = "payment." + (about.withoutMoney() ? "taken-back" : shown);
        Object[] values = {
            payment.getVotes(), about.contestant().getName(), about.contest().getTitle()
        };
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("file.receipt.page"), page.toString()));
        facts.add(new Fact(words.say(VOTERS, key + ".title", values), words.say(VOTERS, key + ".text", values)));
        facts.add(ofVoter("contestant", about.contestant().getName()));
        facts.add(ofVoter("contest", about.contest().getTitle()));
        facts.add(ofVoter("votes", Long.toString(payment.getVotes())));
        facts.add(ofVoter("amount", words.money(payment.getPrice())));
        payment.getCreditedAt().ifPresent(at -> facts.add(ofVoter("time", words.moment(at))));
        facts.add(ofVoter("email", about.email()));
        facts.add(ofVoter("reference", payment.getReference().value()));
        return facts;
    }

    private List<Fact> ledger() {
        return about.steps().stream()
                .filter(Step.Entered.class::isInstance)
                .map(step -> new Fact(words.moment(step.at()), said(step)))
                .toList();
    }

    private List<Fact> timeline() {
        return about.steps().stream()
                .map(step -> new Fact(words.moment(step.at()), said(step)))
                .toList();
    }

    /** Without the names of staff, and without their words, which the payer's bank has no use for. */
    private String said(Step step) {
        if (step instanceof Step.Created) {
            return words.say(PAYMENTS, "step.created");
        }
        if (step instanceof Step.Paid) {
            return words.say(PAYMENTS, "step.paid");
        }
        if (step instanceof Step.Told told) {
            return words.say(PAYMENTS, "source." + told.event().source()) + " – "
                    + told.event().event() + " – "
                    + words.say(PAYMENTS, "outcome.text." + told.event().outcome());
        }
        if (step instanceof Step.Entered entered) {
            String key = entered.votes() > 0 ? "step.credited" : "step.reversed";
            return words.say(PAYMENTS, key, Math.abs(entered.votes()));
        }
        if (step instanceof Step.Done done) {
            return did(done.entry());
        }
        if (step instanceof Step.Replaced replaced) {
            return words.say(PAYMENTS, "step.replaced") + " – " + replaced.by();
        }
        if (step instanceof Step.Replaces replaces) {
            return words.say(PAYMENTS, "step.replaces") + " – " + replaces.first();
        }
        return words.text("file.staff");
    }

    private String did(AuditEntry entry) {
        String who = entry.getAddress().isEmpty() ? words.say(PAYMENTS, "step.itself") : words.text("file.staff");
        return who + " – " + words.find(ACTIONS, "action." + entry.getAction()).orElse(entry.getAction());
    }

    private List<Fact> messages() {
        List<Fact> facts = new ArrayList<>();
        for (int index = 0; index < evidence.messages().size(); index++) {
            Message message = evidence.messages().get(index);
            facts.add(new Fact(
                    EvidenceZip.nameOf(index, message),
                    words.text(
                            "file.message",
                            words.moment(message.event().receivedAt()),
                            message.event().deliveries(),
                            message.event().digest())));
        }
        return facts;
    }

    private Fact fact(String key, String value) {
        return new Fact(words.text(key), value);
    }

    private Fact ofPayment(String key, String value) {
        return new Fact(words.say(PAYMENTS, key), value);
    }

    private Fact ofVoter(String key, String value) {
        return new Fact(words.say(VOTERS, "payment." + key), value);
    }
}
