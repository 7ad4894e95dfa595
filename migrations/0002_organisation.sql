-- Units with their history, people, appointments, logins and sessions. unit_nodes holds today's row for fast scope checks; unit_versions is the history.

CREATE TABLE unit_nodes (
    id BIGINT NOT NULL PRIMARY KEY,
    path TEXT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX unit_nodes_path ON unit_nodes (path);

CREATE TABLE unit_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    credit_code TEXT,
    kind TEXT NOT NULL CHECK (kind IN ('city_office', 'town', 'department', 'city_institution', 'subordinate_unit', 'internal_division',
        'enterprise', 'guidance_unit', 'outside_body', 'government')),
    level TEXT NOT NULL CHECK (level IN ('city', 'town', 'village')),
    parent_id BIGINT,
    supervising_unit_id BIGINT,
    sector_authority_id BIGINT,
    area TEXT NOT NULL,
    is_covered BIGINT NOT NULL CHECK (is_covered IN (0, 1)),
    state TEXT NOT NULL CHECK (state IN ('active', 'merged', 'split', 'abolished')),
    decision TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX unit_versions_unit ON unit_versions (unit_id, valid_from);
CREATE INDEX unit_versions_open ON unit_versions (recorded_to, valid_to, unit_id);
CREATE INDEX unit_versions_name ON unit_versions (name);
-- The root and the city office are asked for at every login.
CREATE INDEX unit_versions_root ON unit_versions (recorded_to, valid_to, unit_id) WHERE parent_id IS NULL;
CREATE INDEX unit_versions_city_office ON unit_versions (recorded_to, valid_to, unit_id) WHERE kind = 'city_office';

-- Which unit continues which after a merger or split.
CREATE TABLE unit_successions (
    predecessor_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    successor_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    effective_on TEXT NOT NULL,
    decision TEXT NOT NULL,
    PRIMARY KEY (predecessor_id, successor_id)
);

CREATE TABLE people (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    phone TEXT NOT NULL,
    version BIGINT NOT NULL
);

-- A person holding a role in a unit (岗位). Ended by handing over, never deleted.
CREATE TABLE appointments (
    id BIGINT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    role TEXT NOT NULL,
    title TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL,
    handed_over_to BIGINT
);
CREATE INDEX appointments_person ON appointments (person_id);
CREATE INDEX appointments_unit ON appointments (unit_id, role);
CREATE INDEX people_name ON people (name, id);

CREATE TABLE logins (
    person_id BIGINT NOT NULL PRIMARY KEY REFERENCES people (id),
    login TEXT NOT NULL UNIQUE,
    password_hash TEXT NOT NULL,
    password_changed_at BIGINT NOT NULL,
    must_change_password BIGINT NOT NULL CHECK (must_change_password IN (0, 1)),
    is_disabled BIGINT NOT NULL CHECK (is_disabled IN (0, 1))
);

-- Wrong passwords in a row, by the digest of the login as typed: a login that does not exist is counted and locked like one that does,
-- so that nobody learns from it which exist. Rows of long ago are dropped.
CREATE TABLE login_failures (
    login_digest TEXT NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_failed_at BIGINT NOT NULL,
    locked_until BIGINT NOT NULL
);
CREATE INDEX login_failures_age ON login_failures (last_failed_at);

-- Only the digest of the token is kept: a copy of the database opens no session.
CREATE TABLE sessions (
    token_digest TEXT NOT NULL PRIMARY KEY,
    person_id BIGINT NOT NULL REFERENCES people (id),
    appointment_id BIGINT NOT NULL,
    csrf_token TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    last_seen_at BIGINT NOT NULL,
    revoked_at BIGINT
);
CREATE INDEX sessions_person ON sessions (person_id);

-- The code of the first run, as a digest; gone once the first administrator exists.
CREATE TABLE first_run (
    only_row BIGINT NOT NULL PRIMARY KEY CHECK (only_row = 1),
    code_digest TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);
