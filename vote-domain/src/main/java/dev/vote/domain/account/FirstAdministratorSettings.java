package dev.vote.domain.account;

import dev.vote.domain.config.InvalidSetting;
import dev.vote.domain.config.Settings;
import dev.vote.domain.payment.EmailAddress;
import dev.vote.domain.staff.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Who makes the accounts of the others: {@code vote.admin.email} and {@code vote.admin.password}, both or neither. */
@ApplicationScoped
public class FirstAdministratorSettings {

    static final String EMAIL = "vote.admin.email";
    static final String PASSWORD = "vote.admin.password";

    @Inject
    Settings settings;

    private Optional<NewMember> administrator = Optional.empty();
    private Optional<String> password = Optional.empty();

    @PostConstruct
    void read() {
        password = settings.optionalText(PASSWORD);
        if (password.isPresent() || settings.optionalText(EMAIL).isPresent()) {
            NewMember given = administrator(settings.text(EMAIL));
            requireGood(settings.text(PASSWORD), given);
            administrator = Optional.of(given);
        }
    }

    public boolean areGiven() {
        return administrator.isPresent();
    }

    Optional<NewMember> administrator() {
        return administrator;
    }

    /** In clear; there is one if there is an administrator. */
    Optional<String> password() {
        return password;
    }

    private static NewMember administrator(String email) {
        EmailAddress address =
                EmailAddress.parse(email).orElseThrow(() -> new InvalidSetting(EMAIL, "must be an e-mail address"));
        return new NewMember(address, email.substring(0, email.indexOf('@')), Set.of(Role.ADMIN), "en");
    }

    private static void requireGood(String password, NewMember administrator) {
        PasswordRules.check(password, administrator.email().value(), administrator.name())
                .ifPresent(fault -> {
                    throw new InvalidSetting(PASSWORD, expected(fault));
                });
    }

    private static String expected(PasswordFault fault) {
        return switch (fault) {
            case TOO_SHORT -> "must have at least " + PasswordRules.LEAST + " characters";
            case TOO_LONG -> "must have at most " + PasswordRules.MOST + " characters";
            case COMMON -> "must not be one that is guessed first";
            case PERSONAL -> "must not be made of the address";
        };
    }
}
