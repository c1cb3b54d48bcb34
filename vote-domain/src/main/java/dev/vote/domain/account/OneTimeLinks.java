package dev.vote.domain.account;

import dev.vote.domain.account.LinkResult.Over;
import dev.vote.domain.account.LinkResult.Refused;
import dev.vote.domain.staff.SessionSecret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** Lets whoever was handed a link choose a password, once. That isn't a log-in: it is asked for as ever afterwards. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class OneTimeLinks {

    @Inject
    StaffLinks links;

    @Inject
    Accounts accounts;

    @Inject
    PasswordChanges changes;

    /** Empty if the link isn't good. */
    public Optional<Welcome> find(SessionSecret secret) {
        return links.find(secret)
                .flatMap(holder -> accounts.find(holder.staffId())
                        .map(member -> new Welcome(holder.purpose(), member.getName(), member.getEmail())));
    }

    public LinkResult use(SessionSecret secret, String password, Visitor visitor) {
        Optional<Welcome> welcome = find(secret);
        if (welcome.isEmpty()) {
            return new Over();
        }
        Optional<PasswordFault> fault = PasswordRules.check(
                password, welcome.get().email(), welcome.get().name());
        return fault.isPresent()
                ? new Refused(fault.get())
                : changes.byLink(secret, PasswordHash.of(password), visitor);
    }
}
