package dev.vote.domain.account;

import dev.vote.domain.staff.Role;
import dev.vote.domain.staff.StaffIdentity;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who works with Vote. Invited by an administrator (or named by the environment, the first one), has a password
 * once the invitation is accepted and a second factor from the first log-in on; deactivated when leaving, never deleted,
 * because the audit trail names them.
 */
@Entity
@Table(name = "staff")
@Cacheable(false)
public class StaffMember {

    @Id
    private long id;

    private String email;
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "totp_secret")
    private String totpSecret;

    @Column(name = "totp_confirmed_at")
    private Instant totpConfirmedAt;

    private String language;

    @Column(name = "deactivated_at")
    private Instant deactivatedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = new HashSet<>();

    @Version
    private long version;

    protected StaffMember() {}

    void rename(String newName) {
        if (newName.isBlank()) {
            throw new IllegalArgumentException("a person has a name");
        }
        name = newName.strip();
    }

    /** @param tag {@code en}, {@code fr} or {@code zh} */
    void speak(String tag) {
        language = tag;
    }

    void setPassword(PasswordHash hash) {
        passwordHash = hash.text();
    }

    /** A code of it has been seen. */
    void confirmSecondFactor(TotpSecret secret, Instant now) {
        totpSecret = secret.base32();
        totpConfirmedAt = now;
    }

    /** The next log-in sets a new one up. */
    void forgetSecondFactor() {
        totpSecret = null;
        totpConfirmedAt = null;
    }

    /** @throws IllegalArgumentException without any: somebody who may do nothing is to be deactivated */
    void takeRoles(Set<Role> newRoles) {
        if (newRoles.isEmpty()) {
            throw new IllegalArgumentException("everybody has a role");
        }
        roles.retainAll(newRoles);
        roles.addAll(newRoles);
    }

    void deactivate(Instant now) {
        if (deactivatedAt == null) {
            deactivatedAt = now;
        }
    }

    void reactivate() {
        deactivatedAt = null;
    }

    /** @throws OptimisticLockException if somebody has changed it since that version was read */
    void requireVersion(long seen) {
        if (seen != version) {
            throw new OptimisticLockException(this);
        }
    }

    /** As the actor of what is done before, or without, a session. */
    StaffIdentity identity(String address) {
        return new StaffIdentity(id, name, email, Set.copyOf(roles), Set.of(), language, address);
    }

    long getId() {
        return id;
    }

    String getEmail() {
        return email;
    }

    String getName() {
        return name;
    }

    String getLanguage() {
        return language;
    }

    Set<Role> getRoles() {
        return roles.isEmpty() ? Set.of() : EnumSet.copyOf(roles);
    }

    /** Absent until an invitation is accepted. */
    Optional<PasswordHash> getPassword() {
        return Optional.ofNullable(passwordHash).map(PasswordHash::parse);
    }

    /** Absent until one is set up and confirmed. */
    Optional<TotpSecret> getSecondFactor() {
        return Optional.ofNullable(totpConfirmedAt == null ? null : totpSecret).map(TotpSecret::new);
    }

    boolean isActive() {
        return deactivatedAt == null;
    }

    long getVersion() {
        return version;
    }
}
