package dev.vote.domain.account;

import dev.vote.domain.payment.EmailAddress;
import dev.vote.domain.staff.Role;
import java.util.Set;

/**
 * Somebody to be invited.
 *
 * @param roles at least one
 * @param language {@code en}, {@code fr} or {@code zh}
 */
public record NewMember(EmailAddress email, String name, Set<Role> roles, String language) {

    private static final int MOST_NAME = 120;

    public NewMember {
        roles = Set.copyOf(roles);
        name = name.strip();
        if (name.isEmpty() || name.length() > MOST_NAME || roles.isEmpty()) {
            throw new IllegalArgumentException("a person has a name and a role");
        }
    }
}
