package dev.vote.domain.roster;

import dev.vote.domain.audit.AuditTrail;
import dev.vote.domain.audit.Change;
import dev.vote.domain.certification.CertifiedContests;
import dev.vote.domain.contest.Amendments;
import dev.vote.domain.contest.Contestant;
import dev.vote.domain.contest.ContestantCode;
import dev.vote.domain.contest.Particulars;
import dev.vote.domain.sheet.Sheet;
import dev.vote.domain.sheet.SheetReader;
import dev.vote.domain.staff.OfContest;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings a sheet of contestants into a contest: first a plan, which changes nothing, then all lines or none. The import
 * judges everything anew, because the roster may have changed since the plan was looked at.
 *
 * @throws dev.vote.domain.sheet.SheetRefused from each method, for a file that can't be read
 * @throws ColumnsRefused from each method, for columns that can't be told apart
 */
@ApplicationScoped
@Transactional
public class ContestantImport {

    @Inject
    RosterBook book;

    @Inject
    Roster roster;

    @Inject
    CertifiedContests certified;

    @Inject
    Amendments amendments;

    @Inject
    AuditTrail audit;

    /** @param file CSV or XLSX */
    @Requires(Permission.CONTEST_EDIT)
    public ImportPlan plan(@OfContest long contestId, byte[] file) {
        return plan(contestId, SheetReader.read(file));
    }

    /**
     * @param reason for an amendment, needed once votes were sold
     * @return the plan that was carried out; unless it {@link ImportPlan#isReady}, nothing was changed
     */
    @Requires(Permission.CONTEST_EDIT)
    public ImportPlan carryOut(@OfContest long contestId, byte[] file, Optional<String> reason) {
        Sheet sheet = SheetReader.read(file);
        String slug = book.lock(contestId);
        if (certified.has(contestId)) {
            throw new RosterRefused(RosterFault.CERTIFIED);
        }
        ImportPlan plan = plan(contestId, sheet);
        if (plan.isReady()) {
            List<Contestant> entered = enter(contestId, plan);
            String codes = entered.stream().map(Contestant::getCode).collect(Collectors.joining(" "));
            if (amendments.isFrozen(contestId)) {
                amendments.record(contestId, "contestants", "", codes, reason);
            }
            audit.record(Change.of("contestant.import", "contest", slug)
                    .inContest(contestId)
                    .because(reason.orElse(""))
                    .field("contestants", "", codes));
        }
        return plan;
    }

    private ImportPlan plan(long contestId, Sheet sheet) {
        Map<Long, String> categories = book.categories(contestId);
        return ImportPlanner.plan(sheet, KnownRoster.of(book.codes(contestId), categories, roster.list(contestId)));
    }

    private List<Contestant> enter(long contestId, ImportPlan plan) {
        Map<String, Long> categories = categories(contestId, plan);
        Set<String> taken = book.codes(contestId);
        plan.lines().forEach(line -> taken.add(line.code()));
        CodeMaker maker = new CodeMaker(taken, new SecureRandom());
        return book.enter(
                contestId,
                plan.lines().stream()
                        .map(line -> newcomer(line, maker, categories))
                        .toList());
    }

    private static Newcomer newcomer(PlannedLine line, CodeMaker maker, Map<String, Long> categories) {
        ContestantCode code = ContestantCode.find(line.code()).orElseGet(maker::next);
        Optional<Long> category = Optional.ofNullable(categories.get(line.category()));
        return new Newcomer(code, new Particulars(line.name(), line.story(), category));
    }

    /** Ids by name; those that are new are opened behind the others. */
    private Map<String, Long> categories(long contestId, ImportPlan plan) {
        Map<String, Long> ids = new HashMap<>();
        book.categories(contestId).forEach((id, name) -> ids.put(name, id));
        for (String name : plan.newCategories()) {
            ids.put(name, book.open(contestId, name).getId());
        }
        return ids;
    }
}
