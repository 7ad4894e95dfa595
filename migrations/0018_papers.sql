-- Official papers (通报, 通知书, 函): text versions, signature, number, receipts, leaders' instructions; the office's own templates.

-- content: the text of a template as JSON, read from the docx that the office edited. Number 0 is the rule book's own and has no row.
CREATE TABLE paper_templates (
    id BIGINT NOT NULL PRIMARY KEY,
    template TEXT NOT NULL,
    number BIGINT NOT NULL,
    content TEXT NOT NULL,
    digest TEXT NOT NULL,
    attachment_id BIGINT NOT NULL REFERENCES attachments (id),
    note TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    retired_at BIGINT,
    UNIQUE (template, number)
);

-- snapshot: {numbers, values, charts, addressees, copied_to}, frozen when the paper was drafted. digest: of the newest text.
CREATE TABLE papers (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('notice', 'rectification_notice', 'reminder_notice', 'admonition_notice', 'closure_advice_letter',
                                       'accountability_record', 'inspection_checklist', 'assessment_sheet')),
    template TEXT NOT NULL,
    template_number BIGINT NOT NULL,
    title TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'to_sign', 'in_oa', 'signed', 'issued', 'corrected', 'withdrawn', 'dropped')),
    snapshot TEXT NOT NULL,
    text_number BIGINT NOT NULL,
    digest TEXT NOT NULL,
    drafted_by BIGINT NOT NULL,
    edited_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    submitted_by BIGINT,
    submitted_at BIGINT,
    signed_by BIGINT,
    signed_at BIGINT,
    signed_digest TEXT NOT NULL,
    scan_id BIGINT REFERENCES attachments (id),
    word TEXT NOT NULL,
    year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    written_on TEXT,
    issued_at BIGINT,
    is_public BIGINT NOT NULL CHECK (is_public IN (0, 1)),
    ended_at BIGINT,
    reason TEXT NOT NULL,
    corrects_id BIGINT REFERENCES papers (id),
    corrected_by_id BIGINT REFERENCES papers (id),
    version BIGINT NOT NULL
);
CREATE INDEX papers_newest ON papers (created_at, id);
CREATE INDEX papers_subject ON papers (subject_kind, subject_id);
CREATE INDEX papers_public ON papers (issued_at, id) WHERE is_public = 1 AND issued_at IS NOT NULL;

-- Texts are never overwritten. origin: template, page, docx.
CREATE TABLE paper_versions (
    id BIGINT NOT NULL PRIMARY KEY,
    paper_id BIGINT NOT NULL REFERENCES papers (id),
    number BIGINT NOT NULL,
    content TEXT NOT NULL,
    digest TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('template', 'page', 'docx')),
    person_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (paper_id, number)
);

-- What people said on the way: opinions on a text, reasons of steps.
CREATE TABLE paper_notes (
    id BIGINT NOT NULL PRIMARY KEY,
    paper_id BIGINT NOT NULL REFERENCES papers (id),
    text_number BIGINT NOT NULL,
    event TEXT NOT NULL,
    body TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    unit_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX paper_notes_paper ON paper_notes (paper_id, id);

CREATE TABLE paper_receipts (
    id BIGINT NOT NULL PRIMARY KEY,
    paper_id BIGINT NOT NULL REFERENCES papers (id),
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    is_copy BIGINT NOT NULL CHECK (is_copy IN (0, 1)),
    due_at BIGINT,
    due_is_provisional BIGINT NOT NULL CHECK (due_is_provisional IN (0, 1)),
    signed_by BIGINT,
    signed_at BIGINT,
    note TEXT NOT NULL,
    reminded_at BIGINT,
    reminders BIGINT NOT NULL,
    UNIQUE (paper_id, unit_id)
);
CREATE INDEX paper_receipts_unit ON paper_receipts (unit_id, paper_id);

-- A leader's word on a paper (批示): who follows it, until when, with what result.
CREATE TABLE paper_instructions (
    id BIGINT NOT NULL PRIMARY KEY,
    paper_id BIGINT NOT NULL REFERENCES papers (id),
    given_by TEXT NOT NULL,
    body TEXT NOT NULL,
    given_on TEXT NOT NULL,
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    due_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('open', 'reported', 'closed')),
    result TEXT NOT NULL,
    reported_by BIGINT,
    reported_at BIGINT,
    closed_by BIGINT,
    closed_at BIGINT,
    recorded_by BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL
);
CREATE INDEX paper_instructions_paper ON paper_instructions (paper_id, id);
CREATE INDEX paper_instructions_open ON paper_instructions (due_on, id) WHERE state <> 'closed';

-- Series of document numbers: one word (云府办函) belongs to one organ.
CREATE TABLE document_series (
    id BIGINT NOT NULL PRIMARY KEY,
    word TEXT NOT NULL UNIQUE,
    unit_id BIGINT NOT NULL REFERENCES unit_nodes (id),
    is_in_use BIGINT NOT NULL CHECK (is_in_use IN (0, 1)),
    person_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

-- elsewhere: given to a paper outside this system, with its title as the reason. What is neither here nor voided is a gap.
CREATE TABLE document_numbers (
    id BIGINT NOT NULL PRIMARY KEY,
    word TEXT NOT NULL,
    year BIGINT NOT NULL,
    number BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('reserved', 'used', 'voided', 'elsewhere')),
    origin TEXT NOT NULL CHECK (origin IN ('own', 'oa')),
    paper_id BIGINT REFERENCES papers (id),
    reason TEXT NOT NULL,
    person_id BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    version BIGINT NOT NULL,
    UNIQUE (word, year, number)
);
