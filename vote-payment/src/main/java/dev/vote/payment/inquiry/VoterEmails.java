package dev.vote.payment.inquiry;

import dev.vote.domain.payment.EmailAddress;
import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Voters' addresses as far as whoever is looking may see them. */
@ApplicationScoped
class VoterEmails {

    @Inject
    CurrentStaff staff;

    /** In full, or masked. */
    String shown(String address) {
        return staff.may(Permission.VOTER_EMAIL) ? address : new EmailAddress(address).masked();
    }
}
