package dev.vote.web.admin.export;

import dev.vote.domain.export.ExportFormat;
import dev.vote.domain.export.ExportKind;
import dev.vote.domain.export.ExportRequest;
import dev.vote.domain.export.Period;
import dev.vote.payment.export.ExportContests;
import dev.vote.payment.export.Exports;
import dev.vote.web.admin.Navigation;
import dev.vote.web.admin.Notices;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What somebody wants to export. */
@Named
@RequestScoped
public class ExportForm {

    private static final String TEXTS = "exports";
    private static final long ALL = 0;

    @EJB
    Exports exports;

    @Inject
    ExportContests contests;

    @Inject
    Notices notices;

    @Inject
    Navigation navigation;

    private ExportKind kind = ExportKind.PAYMENTS;
    private ExportFormat format = ExportFormat.CSV;
    private long contest = ALL;
    private LocalDate first;
    private LocalDate last;

    /** Asks for it and shows it; its download begins by itself. */
    public void start() {
        if (first != null && last != null && last.isBefore(first)) {
            notices.error(TEXTS, "period.turned");
            return;
        }
        exports.request(request())
                .ifPresentOrElse(id -> navigation.goTo("/admin/exports?run=" + id), () -> notices.warn(TEXTS, "full"));
    }

    private ExportRequest request() {
        Optional<Long> chosen = contest == ALL ? Optional.empty() : Optional.of(contest);
        Period period = Period.ofDays(Optional.ofNullable(first), Optional.ofNullable(last), contests.zone(chosen));
        return new ExportRequest(kind, format, chosen, period);
    }

    public ExportKind[] getKinds() {
        return ExportKind.values();
    }

    public ExportFormat[] getFormats() {
        return ExportFormat.values();
    }

    public List<ExportContests.Choice> getContests() {
        return contests.list();
    }

    public ExportKind getKind() {
        return kind;
    }

    public void setKind(ExportKind kind) {
        this.kind = kind;
    }

    public ExportFormat getFormat() {
        return format;
    }

    public void setFormat(ExportFormat format) {
        this.format = format;
    }

    /** Its id; 0 for all. */
    public long getContest() {
        return contest;
    }

    public void setContest(long contest) {
        this.contest = contest;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }
}
