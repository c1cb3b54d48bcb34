package dev.vote.web.admin.account;

import dev.vote.domain.staff.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The roles that an account may have, for forms. */
@Named
@ApplicationScoped
public class Roles {

    public List<Role> getAll() {
        return List.of(Role.values());
    }
}
