package dev.vote.domain.staff;

import dev.vote.domain.VoteException;

/** Somebody asked for what the own role doesn't allow, or isn't logged in. */
public class AccessDenied extends VoteException {

    private static final long serialVersionUID = 1L;

    private final Permission permission;

    public AccessDenied(Permission permission) {
        super("not allowed: " + permission);
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
