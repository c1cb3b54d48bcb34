package dev.vote.web.admin;

import dev.vote.domain.staff.CurrentStaff;
import dev.vote.domain.staff.Permission;
import dev.vote.domain.staff.Role;
import dev.vote.domain.staff.StaffIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who looks at the page, for what it shows and hides. What may be done is checked where it is done. */
@Named
@RequestScoped
public class Me {

    @Inject
    CurrentStaff staff;

    public boolean isLoggedIn() {
        return staff.find().isPresent();
    }

    public String getName() {
        return staff.find().map(StaffIdentity::name).orElse("");
    }

    public String getEmail() {
        return staff.find().map(StaffIdentity::email).orElse("");
    }

    public List<Role> getRoles() {
        return staff.find().map(StaffIdentity::roles).stream()
                .flatMap(roles -> roles.stream().sorted())
                .toList();
    }

    /** @param permission its name in {@link Permission} */
    public boolean may(String permission) {
        return staff.may(Permission.valueOf(permission));
    }

    public boolean may(String permission, long contestId) {
        return staff.may(Permission.valueOf(permission), contestId);
    }
}
