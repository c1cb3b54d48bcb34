package dev.vote.web.admin.account;

import dev.vote.domain.account.MemberState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** How a state of an account looks. */
@Named("accountTones")
@ApplicationScoped
public class Tones {

    public String of(MemberState state) {
        return switch (state) {
            case ACTIVE -> "good";
            case INVITED -> "brand";
            case NO_SECOND_FACTOR -> "warn";
            case LOCKED -> "bad";
            case DEACTIVATED -> "plain";
        };
    }
}
