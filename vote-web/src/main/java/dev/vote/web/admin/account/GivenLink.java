package dev.vote.web.admin.account;

import dev.vote.domain.account.LinkPurpose;
import dev.vote.domain.account.OneTimeLink;
import java.io.Serializable;
import java.time.Instant;

/**
 * A one-time link on the page of the administrator who hands it on. It is shown this once: we only keep its digest.
 *
 * @param name whose it is
 * @param address whole, to be copied
 */
public record GivenLink(String name, String address, OneTimeLink link) implements Serializable {

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public boolean isInvitation() {
        return link.purpose() == LinkPurpose.INVITATION;
    }

    public Instant getExpiresAt() {
        return link.expiresAt();
    }
}
