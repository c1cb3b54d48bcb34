-- Who runs contests, what they may do, and what they did.

CREATE SEQUENCE staff_seq;
CREATE SEQUENCE audit_entry_seq;

CREATE TABLE staff (
    id                bigint PRIMARY KEY DEFAULT nextval('staff_seq'),
    email             varchar(254) NOT NULL UNIQUE CHECK (email LIKE '_%@_%' AND email = lower(email)),
    name              varchar(120) NOT NULL CHECK (name <> ''),
    -- null until an invitation is accepted
    password_hash     varchar(300),
    -- Base32; null until the second factor is set up, which the first log-in asks for
    totp_secret       varchar(64),
    totp_confirmed_at timestamptz,
    -- the last time step of which a code was accepted: no code is accepted twice
    totp_step         bigint,
    failed_log_ins    integer      NOT NULL DEFAULT 0 CHECK (failed_log_ins >= 0),
    locked_until      timestamptz,
    language          varchar(8)   NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'fr', 'zh')),
    created_at        timestamptz  NOT NULL DEFAULT now(),
    last_log_in_at    timestamptz,
    deactivated_at    timestamptz,
    version           bigint       NOT NULL DEFAULT 0
);

CREATE TABLE staff_role (
    staff_id bigint      NOT NULL REFERENCES staff,
    role     varchar(16) NOT NULL CHECK (role IN ('ADMIN', 'ORGANISER', 'FINANCE', 'SUPPORT', 'AUDITOR')),
    PRIMARY KEY (staff_id, role)
);

-- Which contests are an organiser's own.
CREATE TABLE contest_staff (
    contest_id bigint NOT NULL REFERENCES contest,
    staff_id   bigint NOT NULL REFERENCES staff,
    PRIMARY KEY (contest_id, staff_id)
);
CREATE INDEX contest_staff_staff ON contest_staff (staff_id);

-- A log-in, until it is ended, idle for too long, or too old. It is named by the SHA-256 of the secret in the browser's session.
CREATE TABLE staff_session (
    digest       varchar(64)  PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    staff_id     bigint       NOT NULL REFERENCES staff,
    started_at   timestamptz  NOT NULL,
    last_seen_at timestamptz  NOT NULL,
    ended_at     timestamptz,
    address      varchar(45)  NOT NULL,
    user_agent   varchar(300) NOT NULL DEFAULT ''
);
CREATE INDEX staff_session_staff ON staff_session (staff_id, started_at);

-- An invitation or a reset, shown once to the administrator. It is named by the SHA-256 of the secret in its address.
CREATE TABLE staff_link (
    digest     varchar(64) PRIMARY KEY CHECK (digest ~ '^[0-9a-f]{64}$'),
    staff_id   bigint      NOT NULL REFERENCES staff,
    purpose    varchar(16) NOT NULL CHECK (purpose IN ('INVITATION', 'RESET')),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at    timestamptz,
    revoked_at timestamptz
);
CREATE INDEX staff_link_staff ON staff_link (staff_id);

CREATE TABLE staff_recovery_code (
    staff_id bigint      NOT NULL REFERENCES staff,
    digest   varchar(64) NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    used_at  timestamptz,
    PRIMARY KEY (staff_id, digest)
);

CREATE TABLE audit_entry (
    id           bigint PRIMARY KEY DEFAULT nextval('audit_entry_seq'),
    at           timestamptz  NOT NULL,
    -- null: Vote itself, or somebody who isn't logged in
    staff_id     bigint       REFERENCES staff,
    staff_name   varchar(120) NOT NULL,
    address      varchar(45)  NOT NULL,
    action       varchar(60)  NOT NULL CHECK (action ~ '^[a-z-]+(\.[a-z-]+)+$'),
    subject_type varchar(30)  NOT NULL CHECK (subject_type <> ''),
    subject      varchar(100) NOT NULL,
    contest_id   bigint       REFERENCES contest,
    reason       varchar(500) NOT NULL DEFAULT '',
    -- JSON objects with the fields that changed
    before       text         NOT NULL DEFAULT '{}',
    after        text         NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_entry_at ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject);

CREATE FUNCTION audit_trail_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the audit trail is append-only: % is refused', TG_OP;
END $$;
CREATE TRIGGER audit_trail_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_trail_is_append_only();
