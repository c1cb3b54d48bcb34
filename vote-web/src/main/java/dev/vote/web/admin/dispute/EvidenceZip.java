package dev.vote.web.admin.dispute;

import dev.vote.domain.dispute.Dispute;
import dev.vote.domain.payment.Payment;
import dev.vote.payment.dispute.DisputeEvidence;
import dev.vote.payment.dispute.DisputeEvidence.Message;
import dev.vote.payment.inquiry.PaymentDossier;
import dev.vote.payment.inquiry.Step;
import dev.vote.web.admin.dispute.EvidenceSheet.Section;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The file to answer a dispute with: a page, the same as plain text, the same for programs, and each message of the gateway as the
 * staff's pages show it. No voter's address, and no number of a card, stands anywhere in it in full.
 */
final class EvidenceZip {

    private EvidenceZip() {}

    /** @param receiptPage where the voter has the receipt */
    static byte[] of(DisputeEvidence evidence, Locale locale, URI receiptPage, Instant now) throws IOException {
        EvidenceSheet sheet = new EvidenceSheet(evidence, new Wording(locale));
        List<Section> sections = sheet.sections(receiptPage, now);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "evidence.html", EvidenceText.html(locale.toLanguageTag(), sheet.title(), sheet.lead(), sections));
            add(zip, "evidence.txt", EvidenceText.plain(sheet.title(), sheet.lead(), sections));
            add(zip, "evidence.json", json(evidence, receiptPage, now).toString());
            for (int index = 0; index < evidence.messages().size(); index++) {
                Message message = evidence.messages().get(index);
                add(zip, nameOf(index, message), message.body().text());
            }
        }
        return bytes.toByteArray();
    }

    /** @param index in the order of time, from 0 */
    static String nameOf(int index, Message message) {
        String event = message.event().event().toLowerCase(Locale.ROOT).replaceAll("[^a-z.-]", "-");
        return "messages/%03d-%s.json".formatted(index + 1, event);
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static JsonObject json(DisputeEvidence evidence, URI receiptPage, Instant now) {
        PaymentDossier about = evidence.dossier().about();
        return Json.createObjectBuilder()
                .add("madeAt", now.toString())
                .add("dispute", dispute(evidence.dossier().dispute()))
                .add("payment", payment(about))
                .add("receipt", receiptPage.toString())
                .add("ledger", ledger(about))
                .add("messages", messages(evidence))
                .build();
    }

    private static JsonObjectBuilder dispute(Dispute dispute) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("id", dispute.getGatewayId())
                .add("state", dispute.getState().name())
                .add("status", dispute.getWord())
                .add("resolution", dispute.getResolution())
                .add("category", dispute.getCategory())
                .add("openedAt", dispute.getOpenedAt().toString());
        dispute.getAmount()
                .ifPresent(
                        amount -> json.add("amountMinor", amount.amountMinor()).add("currency", amount.currencyCode()));
        add(json, "dueAt", dispute.getDueAt());
        add(json, "resolvedAt", dispute.getResolvedAt());
        return json;
    }

    private static JsonObjectBuilder payment(PaymentDossier about) {
        Payment payment = about.payment();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("reference", payment.getReference().value())
                .add("gateway", payment.getGateway())
                .add("status", payment.getStatus().name())
                .add("amountMinor", payment.getPrice().amountMinor())
                .add("currency", payment.getPrice().currencyCode())
                .add("votes", payment.getVotes())
                .add("contest", about.contest().getTitle())
                .add("contestant", about.contestant().getName())
                .add("code", about.contestant().getCode())
                .add("email", about.email())
                .add("createdAt", payment.getCreatedAt().toString());
        add(json, "paidAt", payment.getPaidAt());
        add(json, "creditedAt", payment.getCreditedAt());
        return json;
    }

    private static void add(JsonObjectBuilder json, String name, Optional<Instant> moment) {
        moment.ifPresent(at -> json.add(name, at.toString()));
    }

    private static JsonArrayBuilder ledger(PaymentDossier about) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        about.steps().stream()
                .filter(Step.Entered.class::isInstance)
                .map(Step.Entered.class::cast)
                .forEach(entry -> entries.add(Json.createObjectBuilder()
                        .add("kind", entry.votes() > 0 ? "CREDIT" : "REVERSAL")
                        .add("votes", entry.votes())
                        .add("at", entry.at().toString())));
        return entries;
    }

    private static JsonArrayBuilder messages(DisputeEvidence evidence) {
        JsonArrayBuilder messages = Json.createArrayBuilder();
        for (int index = 0; index < evidence.messages().size(); index++) {
            Message message = evidence.messages().get(index);
            messages.add(Json.createObjectBuilder()
                    .add("file", nameOf(index, message))
                    .add("source", message.event().source().name())
                    .add("event", message.event().event())
                    .add("outcome", message.event().outcome().name())
                    .add("receivedAt", message.event().receivedAt().toString())
                    .add("deliveries", message.event().deliveries())
                    .add("sha256", message.event().digest()));
        }
        return messages;
    }
}
