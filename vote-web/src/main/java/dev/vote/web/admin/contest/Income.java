package dev.vote.web.admin.contest;

import dev.vote.domain.contest.Contest;
import dev.vote.domain.money.Money;
import dev.vote.payment.figures.Amounts;
import dev.vote.payment.figures.Overview;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** What contests have brought in so far, less what was taken back; looked up once for a request. */
@RequestScoped
public class Income {

    @Inject
    Overview overview;

    private Map<Long, Amounts> all;

    @PostConstruct
    void read() {
        all = overview.all();
    }

    Money of(Contest contest) {
        long amountMinor = all.getOrDefault(contest.getId(), Amounts.NOTHING).amountMinor();
        return Money.of(Math.max(0, amountMinor), contest.getCurrency());
    }
}
