package dev.vote.domain.staff;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who makes the request at hand: nobody, until the log-in has been looked at. */
@RequestScoped
public class CurrentStaff {

    private Optional<StaffIdentity> identity = Optional.empty();

    /** Called once for a request, by whoever has checked the log-in. */
    public void become(StaffIdentity checked) {
        identity = Optional.of(checked);
    }

    public Optional<StaffIdentity> find() {
        return identity;
    }

    /** @throws AccessDenied if nobody is logged in */
    public StaffIdentity get() {
        return identity.orElseThrow(() -> new AccessDenied(Permission.OWN_ACCOUNT));
    }

    public boolean may(Permission permission) {
        return identity.filter(staff -> staff.may(permission)).isPresent();
    }

    public boolean may(Permission permission, long contestId) {
        return identity.filter(staff -> staff.may(permission, contestId)).isPresent();
    }

    /**
     * The contests for which the permission holds.
     *
     * @throws AccessDenied if nobody is logged in
     */
    public ContestScope contests(Permission permission) {
        return get().contests(permission);
    }

    /** @throws AccessDenied unless the permission holds for that contest */
    public void require(Permission permission, long contestId) {
        if (!may(permission, contestId)) {
            throw new AccessDenied(permission);
        }
    }
}
