-- Log-ins on their way, and guesses.

-- Guesses are counted by the address that was typed, whether or not it is anybody's: a lock tells nothing about who
-- has an account.
ALTER TABLE staff DROP COLUMN failed_log_ins, DROP COLUMN locked_until;

CREATE TABLE log_in_attempt (
    email_digest varchar(64) PRIMARY KEY CHECK (email_digest ~ '^[0-9a-f]{64}$'),
    failures     integer     NOT NULL CHECK (failures > 0),
    last_at      timestamptz NOT NULL,
    locked_until timestamptz
);
CREATE INDEX log_in_attempt_last ON log_in_attempt (last_at);

-- Somebody who has proved the password and must prove the second factor within minutes. Not a session: it opens nothing.
CREATE TABLE staff_log_in (
    digest      varchar(64) PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    staff_id    bigint      NOT NULL REFERENCES staff,
    expires_at  timestamptz NOT NULL,
    -- Base32; the second factor that is being set up, until a code confirms it
    totp_secret varchar(64)
);
CREATE INDEX staff_log_in_expiry ON staff_log_in (expires_at);
CREATE INDEX staff_log_in_staff ON staff_log_in (staff_id);
