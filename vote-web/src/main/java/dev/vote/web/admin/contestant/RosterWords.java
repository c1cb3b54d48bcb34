package dev.vote.web.admin.contestant;

import dev.vote.domain.contest.Amendments;
import dev.vote.domain.contest.FrozenAfterSale;
import dev.vote.domain.photo.PhotoRefused;
import dev.vote.domain.roster.ColumnsRefused;
import dev.vote.domain.roster.LineFault;
import dev.vote.domain.roster.RosterFault;
import dev.vote.domain.sheet.SheetRefused;
import dev.vote.web.admin.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Says what is wrong, and what to do about it, in the language of the page. */
@Named
@ApplicationScoped
public class RosterWords {

    static final String BUNDLE = "contestants";

    public String of(LineFault fault) {
        return Texts.say(
                BUNDLE,
                "fault." + fault.fault().name(),
                fault.detail(),
                Texts.say(BUNDLE, "column." + fault.column().name()));
    }

    String of(RosterFault fault) {
        return Texts.say(BUNDLE, "fault." + fault.name(), "", "");
    }

    String of(FrozenAfterSale refused) {
        return Texts.say(BUNDLE, "fault.FROZEN", Amendments.LEAST);
    }

    String of(SheetRefused refused) {
        return Texts.say(BUNDLE, "sheet." + refused.getFault().name(), refused.getLine());
    }

    String of(ColumnsRefused refused) {
        return Texts.say(BUNDLE, "columns." + refused.getFault().name(), refused.getHeads());
    }

    String of(PhotoRefused refused) {
        return Texts.say(BUNDLE, "photo." + refused.getFault().name());
    }
}
