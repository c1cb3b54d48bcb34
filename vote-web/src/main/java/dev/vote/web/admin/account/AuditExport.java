package dev.vote.web.admin.account;

import dev.vote.domain.audit.AuditEntry;
import dev.vote.domain.audit.AuditFilter;
import dev.vote.domain.audit.AuditLog;
import dev.vote.domain.log.EventLog;
import dev.vote.payment.export.FormulaGuard;
import dev.vote.web.admin.export.CutConnection;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The audit trail as CSV, with the filters of its page: all of it, a piece at a time, so that it may be of any length. */
@WebServlet(name = "audit-export", asyncSupported = true)
public class AuditExport extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final EventLog LOG = EventLog.of(AuditExport.class);
    private static final int PIECE = 500;

    /** Tells spreadsheets that it is UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String[] HEAD = {
        "at",
        "staff_id",
        "staff",
        "address",
        "action",
        "subject_type",
        "subject",
        "contest_id",
        "reason",
        "before",
        "after"
    };

    @Inject
    transient AuditLog audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        AuditFilter filter = AuditQuery.of(request).filter();
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        CutConnection connection = CutConnection.prepare(request, response);
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        CSVPrinter csv = CSVFormat.RFC4180.builder().setHeader(HEAD).get().print(out);
        try {
            write(csv, filter);
            csv.close();
        } catch (RuntimeException e) {
            LOG.error("audit.export-failed", e);
            connection.cut();
        }
    }

    private void write(CSVPrinter csv, AuditFilter filter) throws IOException {
        long before = Long.MAX_VALUE;
        List<AuditEntry> piece = audit.listBefore(filter, before, PIECE);
        while (!piece.isEmpty()) {
            for (AuditEntry entry : piece) {
                line(csv, entry);
                before = entry.getId();
            }
            csv.flush();
            piece = audit.listBefore(filter, before, PIECE);
        }
    }

    private static void line(CSVPrinter csv, AuditEntry entry) throws IOException {
        csv.printRecord(
                entry.getAt(),
                entry.getStaffId().map(Object::toString).orElse(""),
                FormulaGuard.harmless(entry.getStaffName()),
                entry.getAddress(),
                entry.getAction(),
                entry.getSubjectType(),
                FormulaGuard.harmless(entry.getSubject()),
                entry.getContestId().map(Object::toString).orElse(""),
                FormulaGuard.harmless(entry.getReason()),
                FormulaGuard.harmless(entry.getBefore()),
                FormulaGuard.harmless(entry.getAfter()));
    }
}
