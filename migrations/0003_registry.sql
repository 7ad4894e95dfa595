-- Accounts, their duty holders and vendors, with both times. account_identities holds identity and maintained columns; account_versions is the history.

CREATE TABLE account_identities (
    id BIGINT NOT NULL PRIMARY KEY,
    platform TEXT NOT NULL,
    platform_account_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    last_post_at BIGINT,
    UNIQUE (platform, platform_account_id)
);

CREATE TABLE account_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('publishing', 'service_only')),
    state TEXT NOT NULL,
    host_unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    certified_host TEXT NOT NULL,
    link TEXT NOT NULL,
    purpose TEXT NOT NULL,
    opened_on TEXT,
    is_baseline BIGINT NOT NULL CHECK (is_baseline IN (0, 1)),
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX account_versions_account ON account_versions (account_id, valid_from);
CREATE INDEX account_versions_open ON account_versions (recorded_to, valid_to, account_id);
CREATE INDEX account_versions_known ON account_versions (recorded_to, account_id, valid_from);
CREATE INDEX account_versions_listed ON account_versions (recorded_to, name, account_id);
CREATE INDEX account_versions_host ON account_versions (host_unit_id, account_id);
CREATE INDEX account_versions_hosted ON account_versions (host_unit_id) WHERE recorded_to = 9223372036854775807 AND valid_to = '9999-12-31';

-- Other ids under which an account is or was known: a corrected permanent id, __biz beside gh_…, the app's number in another store.
CREATE TABLE account_aliases (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    platform TEXT NOT NULL,
    platform_account_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    recorded_from BIGINT NOT NULL,
    UNIQUE (platform, platform_account_id)
);
CREATE INDEX account_aliases_account ON account_aliases (account_id);

-- 152号 一、三(一): principal 第一责任人, leader_in_charge 主要责任人, section_head and editor 直接责任人, maintainer 运维人员.
CREATE TABLE duty_holder_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    duty TEXT NOT NULL CHECK (duty IN ('principal', 'leader_in_charge', 'section_head', 'editor', 'maintainer')),
    person_name TEXT NOT NULL,
    title TEXT NOT NULL,
    phone TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX duty_holder_versions_account ON duty_holder_versions (account_id, duty, valid_from, valid_to, recorded_from, recorded_to);

CREATE TABLE vendors (
    id BIGINT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    credit_code TEXT,
    version BIGINT NOT NULL
);

CREATE TABLE contract_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    contract_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL REFERENCES account_identities (id),
    vendor_id BIGINT NOT NULL REFERENCES vendors (id),
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    staff TEXT NOT NULL,
    recorded_from BIGINT NOT NULL,
    recorded_to BIGINT NOT NULL
);
CREATE INDEX contract_versions_account ON contract_versions (account_id, ends_on);

-- An import that was tried: the rows are kept until it is applied or expires, so that applying needs no second upload.
CREATE TABLE imports (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_digest TEXT NOT NULL,
    report TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('checked', 'applied')),
    created_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    applied_at BIGINT
);
CREATE INDEX imports_creator ON imports (created_by, id);

-- A file that comes in chunks; the chunks are attachments by content.
CREATE TABLE uploads (
    id BIGINT NOT NULL PRIMARY KEY,
    file_name TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    created_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE TABLE upload_chunks (
    upload_id BIGINT NOT NULL REFERENCES uploads (id),
    chunk_number BIGINT NOT NULL,
    digest TEXT NOT NULL,
    size_bytes BIGINT NOT NULL,
    PRIMARY KEY (upload_id, chunk_number)
);
